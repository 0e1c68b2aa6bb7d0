package org.binglian.hall;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.binglian.access.Problems;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every door shares: kept answers after the sign-in, the switch of language, instants with Beijing's offset. */
@Configuration(proxyBeanMethods = false)
class HallSetup implements WebMvcConfigurer {

    private static final int AFTER_SIGN_IN = 0;
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Shanghai"));

    @Bean
    FilterRegistrationBean<IdempotentWrites> idempotentWrites(KeptAnswers answers, TransactionTemplate transaction,
            Problems problems) {
        var registration = new FilterRegistrationBean<>(new IdempotentWrites(answers, transaction, problems));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(AFTER_SIGN_IN);
        return registration;
    }

    @Bean
    WebMvcRegistrations handlersByPath() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new HandlersByPath();
            }
        };
    }

    @Bean
    Jackson2ObjectMapperBuilderCustomizer instantsInBeijing() {
        return builder -> builder.serializerByType(Instant.class, new JsonSerializer<Instant>() {
            @Override
            public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(BEIJING.format(instant));
            }
        });
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        language.setHttpMethods("GET", "HEAD");
        registry.addInterceptor(language).excludePathPatterns("/api/**", "/assets/**");
    }
}
