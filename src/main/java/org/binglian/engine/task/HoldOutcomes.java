package org.binglian.engine.task;

import java.util.HashMap;
import java.util.Map;
import org.binglian.engine.Vars;
import org.binglian.engine.alarm.HoldActs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a supervisor decides about held defaults; what cannot be is refused before the process goes on. */
@Configuration(proxyBeanMethods = false)
class HoldOutcomes {

    @Bean
    KindOutcome holdChecked(HoldActs acts) {
        return new KindOutcome("DEFAULT_BREAKER", done -> {
            String number = Vars.text(done.task(), Vars.HOLD_NUMBER);
            String handling = done.text("handling");
            String lines = "RELEASE_SOME".equals(handling) ? done.text("lines") : null;
            if (lines != null) {
                acts.lines(number, lines);
            }
            if ("HOLD_ON".equals(handling)) {
                acts.longest(number, done.text("ground"));
            }
            Map<String, Object> said = new HashMap<>();
            said.put("holdHandling", handling);
            said.put("holdLines", lines);
            said.put("holdGround", done.text("ground"));
            said.put("holdWhy", done.text("reason"));
            said.put("holdBy", done.by().id());
            return said;
        });
    }
}
