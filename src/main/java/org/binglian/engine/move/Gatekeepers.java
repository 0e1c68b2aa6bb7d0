package org.binglian.engine.move;

import java.util.Collection;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whoever waits at a gate looks again by the conditions of the newer model; the engine looks only when a variable changes. */
@Component
class Gatekeepers {

    private final RuntimeService runtime;

    Gatekeepers(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    void lookAgain(Collection<String> instances) {
        for (String instance : instances) {
            if (runtime.createEventSubscriptionQuery().processInstanceId(instance).eventType("conditional").count() > 0) {
                Object turn = runtime.getVariable(instance, "gateTurn");
                runtime.setVariable(instance, "gateTurn", turn instanceof Integer n ? n + 1 : 1);
            }
        }
    }
}
