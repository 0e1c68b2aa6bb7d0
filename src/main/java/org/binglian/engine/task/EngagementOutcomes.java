package org.binglian.engine.task;

import java.util.Map;
import org.binglian.engine.Vars;
import org.binglian.intermediary.Engagements;
import org.binglian.intermediary.Examining;
import org.binglian.intermediary.MutualRating;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tasks of {@code intermediary-service} mean to the intermediary room. */
@Configuration(proxyBeanMethods = false)
class EngagementOutcomes {

    @Bean
    KindOutcome engagementAnswered(Engagements engagements) {
        return new KindOutcome("ENGAGEMENT_ACCEPT", done -> {
            boolean accepted = "ACCEPT".equals(done.text("decision"));
            if (accepted) {
                engagements.accepted(number(done), done.by());
            } else {
                engagements.declined(number(done), done.text("reason"), done.by());
            }
            return Map.of("accepted", accepted);
        });
    }

    @Bean
    KindOutcome reportDelivered(Engagements engagements) {
        return new KindOutcome("REPORT_DELIVERY", done -> {
            engagements.delivered(number(done), done.text("reportTitle"), done.by());
            return Map.of();
        });
    }

    @Bean
    KindOutcome reportExamined(Examining examining, Engagements engagements) {
        return new KindOutcome("REPORT_ACCEPTANCE", done -> {
            String decision = done.text("decision");
            examining.examined(number(done), decision, done.text("reason"), done.by());
            return Map.of("examined", decision, Vars.REPORT_DAYS, engagements.require(number(done)).reworkDays());
        });
    }

    @Bean
    KindOutcome reportSettled(Examining examining) {
        return new KindOutcome("ENGAGEMENT_SETTLEMENT", done -> {
            examining.settled(number(done), done.text("finding"), done.text("reason"), done.by());
            return Map.of("settled", done.text("finding"));
        });
    }

    @Bean
    KindOutcome agencyRated(MutualRating rating) {
        return new KindOutcome("AGENCY_RATING", done -> {
            rating.agency(number(done), stars(done), done.text("ratingComment"), done.by());
            return Map.of();
        });
    }

    @Bean
    KindOutcome commissionerRated(MutualRating rating) {
        return new KindOutcome("COMMISSIONER_RATING", done -> {
            rating.commissioner(number(done), stars(done), done.text("ratingComment"), done.by());
            return Map.of();
        });
    }

    private static String number(TaskCompletion done) {
        return Vars.text(done.task(), Vars.ENGAGEMENT);
    }

    private static int stars(TaskCompletion done) {
        return (int) Double.parseDouble(done.text("ratingStars"));
    }
}
