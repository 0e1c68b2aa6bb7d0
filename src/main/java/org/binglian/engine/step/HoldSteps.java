package org.binglian.engine.step;

import org.binglian.engine.Vars;
import org.binglian.engine.alarm.HoldActs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code default-breaker}. */
@Configuration(proxyBeanMethods = false)
class HoldSteps {

    @Bean
    JavaDelegate releaseHeldDefaults(HoldActs acts) {
        return execution -> {
            String lines = Vars.text(execution, "holdLines");
            execution.setVariable("stillHeld", acts.release(number(execution), lines == null ? null : acts.lines(number(execution), lines),
                    Vars.text(execution, "holdBy"), Vars.text(execution, "holdWhy")));
        };
    }

    @Bean
    JavaDelegate keepDefaultsHeld(HoldActs acts) {
        return execution -> acts.keep(number(execution), Vars.text(execution, "holdGround"), Vars.text(execution, "holdBy"), Vars.text(execution, "holdWhy"));
    }

    @Bean
    JavaDelegate reportHoldNotChecked(HoldActs acts) {
        return execution -> acts.notChecked(number(execution));
    }

    private static String number(DelegateExecution execution) {
        return Vars.text(execution, Vars.HOLD_NUMBER);
    }
}
