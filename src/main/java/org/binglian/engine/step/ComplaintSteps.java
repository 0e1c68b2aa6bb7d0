package org.binglian.engine.step;

import org.binglian.engine.Vars;
import org.binglian.supervision.ComplaintDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code complaint}. */
@Configuration(proxyBeanMethods = false)
class ComplaintSteps {

    @Bean
    JavaDelegate reportComplaintSilence(ComplaintDesk desk) {
        return execution -> desk.silent(number(execution));
    }

    @Bean
    JavaDelegate answerComplainant(ComplaintDesk desk) {
        return execution -> execution.setVariable("complaintAnswer", desk.answered(number(execution)));
    }

    @Bean
    JavaDelegate escalateComplaint(ComplaintDesk desk) {
        return execution -> execution.setVariable("verifier", desk.escalated(number(execution)).verifier());
    }

    @Bean
    JavaDelegate closeComplaint(ComplaintDesk desk) {
        return execution -> desk.closed(number(execution));
    }

    private static String number(DelegateExecution execution) {
        return Vars.text(execution, Vars.COMPLAINT_NUMBER);
    }
}
