package org.binglian.engine.step;

import org.binglian.engine.Vars;
import org.binglian.intake.PreReviews;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service task of {@code pre-review}. */
@Configuration(proxyBeanMethods = false)
class PreReviewSteps {

    @Bean
    JavaDelegate recordSilentPreReview(PreReviews preReviews, PreReviewNotices notices) {
        return execution -> notices.silent(preReviews.silent(Long.parseLong(Vars.text(execution, PreReviewNotices.ID))));
    }
}
