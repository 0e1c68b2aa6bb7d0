package org.binglian.engine;

import org.binglian.intake.RunningItems;
import org.binglian.review.Reviews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What drafts ask of the running reviews. */
@Configuration(proxyBeanMethods = false)
class DraftTables {

    @Bean
    RunningItems runningItems(@Lazy Reviews reviews) {
        return project -> reviews.running(project);
    }
}
