package org.binglian.engine.task;

import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.Vars;
import org.binglian.intake.Commitments;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the section's check of a promise and the leader's decision on a broken one mean. */
@Configuration(proxyBeanMethods = false)
class CommitmentOutcomes {

    @Bean
    KindOutcome promiseCheck(Commitments commitments) {
        return new KindOutcome("PROMISE_CHECK", done -> {
            boolean met = "MET".equals(done.text("finding"));
            boolean again = commitments.checked(id(done), met, met ? null : done.text("reason"), done.by());
            return Map.of("met", met, "again", again);
        });
    }

    @Bean
    KindOutcome breachDecision(Commitments commitments, Ledger ledger, OfficeTime office) {
        return new KindOutcome("BREACH_DECISION", done -> {
            var broken = commitments.get(id(done));
            if (done.by().id().equals(broken.checkedBy())) {
                throw Refusal.invalid("two-people").field("decision", "two-people");
            }
            ledger.append(new Entry(broken.caseNumber().value(), "BREACH_DECIDED", done.by().id(), office.today(), Map.of("decision",
                    done.text("decision"), "reason", done.text("reason"), "itemCode", broken.item().value(), "commitment", broken.number())));
            return Map.of("revoke", "TAKE_BACK".equals(done.text("decision")));
        });
    }

    private static long id(TaskCompletion done) {
        return ((Number) done.task().getVariable(Vars.COMMITMENT_ID)).longValue();
    }
}
