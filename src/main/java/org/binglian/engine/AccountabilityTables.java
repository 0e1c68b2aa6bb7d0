package org.binglian.engine;

import org.binglian.intake.EnquiryLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The limit of an answer to an enquiry, from {@code step-limits}. */
@Configuration(proxyBeanMethods = false)
class AccountabilityTables {

    @Bean
    EnquiryLimit enquiryLimit(StepLimits limits) {
        return () -> limits.of("ENQUIRY").orElseThrow().days();
    }
}
