package org.binglian.engine.step;

import org.binglian.engine.Vars;
import org.binglian.supervision.Accountability;
import org.binglian.supervision.AccountabilityHearing;
import org.binglian.supervision.AccountabilityMeasures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code accountability} (rule 6). */
@Configuration(proxyBeanMethods = false)
class AccountabilitySteps {

    @Bean
    JavaDelegate gatherExcuses(Accountability register, Excuses excuses) {
        return execution -> execution.setVariables(excuses.of(register.require(number(execution))));
    }

    @Bean
    JavaDelegate closeExcused(AccountabilityHearing hearing) {
        return execution -> hearing.excused(number(execution), Vars.text(execution, "excuse"));
    }

    @Bean
    JavaDelegate imposeMeasure(AccountabilityMeasures measures) {
        return execution -> measures.impose(number(execution), Vars.text(execution, "role"), Vars.text(execution, "measure"),
                Integer.parseInt(Vars.text(execution, "days")), Vars.text(execution, Vars.BASIS));
    }

    @Bean
    JavaDelegate concludeAccountability(AccountabilityHearing hearing) {
        return execution -> hearing.concluded(number(execution));
    }

    @Bean
    JavaDelegate reverseMeasures(AccountabilityHearing hearing) {
        return execution -> hearing.reversed(number(execution));
    }

    private static String number(DelegateExecution execution) {
        return Vars.text(execution, Vars.ACCOUNTABILITY_NUMBER);
    }
}
