package org.binglian.engine.task;

import java.util.Map;
import org.binglian.engine.Vars;
import org.binglian.supervision.ComplaintDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tasks of a complaint mean to supervision. */
@Configuration(proxyBeanMethods = false)
class ComplaintOutcomes {

    @Bean
    KindOutcome complainantContacted(ComplaintDesk desk) {
        return new KindOutcome("COMPLAINT_CONTACT", done -> {
            desk.contacted(number(done), done.text("contactNote"), done.by());
            return Map.of();
        });
    }

    @Bean
    KindOutcome complaintVerified(ComplaintDesk desk) {
        return new KindOutcome("COMPLAINT", done -> {
            var found = desk.verified(number(done), done.text("finding"), done.text("reason"), done.by());
            return Map.of("justified", found.justified(), "complaintReason", found.reason());
        });
    }

    @Bean
    KindOutcome complaintCorrected(ComplaintDesk desk) {
        return new KindOutcome("COMPLAINT_CORRECTION", done -> {
            desk.corrected(number(done), done.text("correction"), done.by());
            return Map.of();
        });
    }

    @Bean
    KindOutcome complaintFollowedUp(ComplaintDesk desk) {
        return new KindOutcome("COMPLAINT_FOLLOW_UP", done -> {
            desk.followedUp(number(done), done.text("satisfied"), done.text("remark"), done.by());
            return Map.of("followUp", done.text("satisfied"));
        });
    }

    private static String number(TaskCompletion done) {
        return Vars.text(done.task(), Vars.COMPLAINT_NUMBER);
    }
}
