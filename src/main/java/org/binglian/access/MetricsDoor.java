package org.binglian.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The door of the program that gathers figures: a token of its own, which opens nothing else ({@code binglian.metrics.token},
 * 20 characters or more; none opens nothing). The operator gets in by the other doors' rules.
 */
@Configuration(proxyBeanMethods = false)
class MetricsDoor {

    private static final int SHORTEST = 20;

    @Bean
    @Order(20)
    SecurityFilterChain metricsChain(HttpSecurity http, @Value("${binglian.metrics.token:}") String token) throws Exception {
        return http
                .securityMatcher(request -> withDefaults().matcher("/actuator/prometheus").matches(request) && bearer(request) != null)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, context) -> new AuthorizationDecision(opens(token, bearer(context.getRequest())))))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    private static String bearer(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith("Bearer ") ? authorization.substring("Bearer ".length()).trim() : null;
    }

    private static boolean opens(String token, String given) {
        return token.length() >= SHORTEST && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
