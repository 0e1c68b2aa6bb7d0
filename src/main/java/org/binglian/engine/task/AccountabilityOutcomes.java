package org.binglian.engine.task;

import java.util.Map;
import org.binglian.engine.Vars;
import org.binglian.supervision.AccountabilityHearing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tasks of {@code accountability} mean to supervision. */
@Configuration(proxyBeanMethods = false)
class AccountabilityOutcomes {

    @Bean
    KindOutcome statement(AccountabilityHearing hearing) {
        return new KindOutcome("STATEMENT", done -> {
            hearing.stated(number(done), done.text("statement"), done.by());
            return Map.of("statementText", done.text("statement"));
        });
    }

    @Bean
    KindOutcome responsibilityFound(AccountabilityHearing hearing) {
        return new KindOutcome("ACCOUNTABILITY", done -> Map.of("responsibility",
                hearing.found(number(done), done.text("finding"), done.text("reason"), done.by())));
    }

    @Bean
    KindOutcome appeal(AccountabilityHearing hearing) {
        return new KindOutcome("APPEAL", done -> {
            boolean appeals = "APPEAL".equals(done.text("appeal"));
            if (appeals) {
                hearing.appealed(number(done), done.text("reason"), done.by());
            } else {
                hearing.requireMay(number(done), "APPEAL", done.by());
            }
            return appeals ? Map.of("appealed", true, "appealReason", done.text("reason")) : Map.of("appealed", false);
        });
    }

    @Bean
    KindOutcome appealDecided(AccountabilityHearing hearing) {
        return new KindOutcome("APPEAL_DECISION", done -> Map.of("appealOutcome",
                hearing.appealDecided(number(done), done.text("appealDecision"), done.text("reason"), done.by())));
    }

    private static String number(TaskCompletion done) {
        return Vars.text(done.task(), Vars.ACCOUNTABILITY_NUMBER);
    }
}
