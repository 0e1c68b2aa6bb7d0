package org.binglian.deadline;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Whoever asks for a clock gets office time. */
@Configuration(proxyBeanMethods = false)
class OfficeClockConfiguration {

    @Bean
    @Primary
    Clock officeClock(OfficeTime officeTime) {
        return officeTime.clock();
    }
}
