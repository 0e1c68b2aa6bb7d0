package org.binglian.engine.task;

import java.util.Map;
import org.binglian.engine.HandoverProcesses;
import org.binglian.engine.Vars;
import org.binglian.engine.step.HandoverExpressions;
import org.binglian.supervision.Coordination;
import org.binglian.supervision.HandoverChecks;
import org.binglian.supervision.HandoverMeasures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tasks of a hand-over mean to supervision (rule 11). */
@Configuration(proxyBeanMethods = false)
class HandoverOutcomes {

    @Bean
    KindOutcome handoverAcknowledged(HandoverChecks checks) {
        return new KindOutcome("HANDOVER_ACKNOWLEDGE", done -> {
            checks.acknowledged(id(done), done.text("note"), done.by());
            return Map.of();
        });
    }

    @Bean
    KindOutcome handoverChecked(HandoverChecks checks) {
        return new KindOutcome("HANDOVER_CHECK", done -> checked(checks, done));
    }

    @Bean
    KindOutcome handoverRechecked(HandoverChecks checks) {
        return new KindOutcome("HANDOVER_RECHECK", done -> checked(checks, done));
    }

    @Bean
    KindOutcome revocationDecided(HandoverMeasures measures) {
        return new KindOutcome("REVOCATION_DECISION", done -> {
            measures.decided(id(done), done.text("decision"), done.text("reason"), done.by());
            return Map.of("revocation", done.text("decision"));
        });
    }

    @Bean
    KindOutcome coordinated(Coordination coordination) {
        return new KindOutcome("COORDINATION", done -> {
            coordination.minutes(id(done), Long.parseLong(Vars.text(done.task(), HandoverProcesses.MEETING)),
                    Vars.text(done.task(), Vars.DEPARTMENT), done.text("minutes"), done.by());
            return Map.of();
        });
    }

    private static Map<String, Object> checked(HandoverChecks checks, TaskCompletion done) {
        String within = done.text("correctWithin");
        String finding = done.text("finding");
        checks.checked(id(done), Vars.text(done.task(), Vars.DEPARTMENT), finding, done.text("reason"),
                within == null || !"CORRECT".equals(finding) ? null : (int) Double.parseDouble(within), done.text("jointlyWith"), done.by());
        return Map.of();
    }

    private static long id(TaskCompletion done) {
        return HandoverExpressions.id(done.task());
    }
}
