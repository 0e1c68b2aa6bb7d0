package org.binglian.hall.apply;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the gate for oversized uploads before everything that would read them. */
@Configuration(proxyBeanMethods = false)
class ApplySetup {

    private static final int BEFORE_SIGN_IN = -200;

    @Bean
    FilterRegistrationBean<OversizedUploads> oversizedUploads(@Value("${binglian.files.largest:524288000}") long largest) {
        var registration = new FilterRegistrationBean<>(new OversizedUploads(largest));
        registration.addUrlPatterns("/apply/*");
        registration.setOrder(BEFORE_SIGN_IN);
        return registration;
    }
}
