package org.binglian.engine.task;

import java.util.Map;
import org.binglian.engine.Vars;
import org.binglian.engine.step.PreReviewNotices;
import org.binglian.intake.PreReviews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the task of {@code pre-review} means to the intake room. */
@Configuration(proxyBeanMethods = false)
class PreReviewOutcomes {

    @Bean
    KindOutcome preReview(PreReviews preReviews, PreReviewNotices notices) {
        return new KindOutcome("PRE_REVIEW", done -> {
            notices.answered(preReviews.answer(Long.parseLong(Vars.text(done.task(), PreReviewNotices.ID)),
                    RemarkLines.read(done.text("materialRemarks")), done.by()));
            return Map.of();
        });
    }
}
