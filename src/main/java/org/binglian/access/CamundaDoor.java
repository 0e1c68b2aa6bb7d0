package org.binglian.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The doors of the engine's web applications: behind the same session as our pages, with their own CSRF token and
 * headers. Of the engine's REST API only what is listed here opens; everything else stays shut for everybody.
 */
@Configuration(proxyBeanMethods = false)
class CamundaDoor {

    private static final String ENGINE = "/camunda/api/engine/engine/*";
    private static final String[] OFFICIALS = {"SECTION", "LEADER", "WINDOW", "SUPERVISOR", "ANALYST", "ADMIN"};
    private static final String[] OVERSEERS = {"SUPERVISOR", "ANALYST", "ADMIN"};

    private static final String[] TASKLIST_READS = {"", "/identity/groups", "/user/*/profile", "/authorization/check",
        "/version", "/filter", "/filter/count", "/filter/*", "/filter/*/list", "/filter/*/count", "/filter/*/singleResult",
        "/task", "/task/count", "/task/*", "/task/*/form", "/task/*/rendered-form", "/task/*/deployed-form",
        "/task/*/form-variables", "/task/*/identity-links", "/task/*/comment", "/task/*/comment/*", "/task/*/attachment",
        "/process-definition/*", "/process-definition/*/xml", "/history/user-operation", "/history/user-operation/count",
        "/history/task"};
    private static final String[] TASKLIST_ACTS = {"/task", "/task/count", "/filter/*/list", "/filter/*/count",
        "/filter/*/singleResult", "/task/*/claim", "/task/*/unclaim", "/task/*/complete", "/task/*/submit-form",
        "/task/*/comment/create"};
    private static final String[] COCKPIT_READS = {"/process-definition", "/process-definition/count", "/process-definition/statistics",
        "/process-definition/*/diagram", "/process-definition/*/statistics", "/process-definition/*/static-called-process-definitions",
        "/process-definition/key/*", "/process-definition/key/*/xml", "/decision-definition", "/decision-definition/count", "/decision-definition/*",
        "/decision-definition/*/xml", "/decision-definition/*/diagram", "/decision-definition/key/*", "/decision-definition/key/*/xml",
        "/decision-requirements-definition", "/decision-requirements-definition/count", "/decision-requirements-definition/*",
        "/decision-requirements-definition/*/xml", "/deployment", "/deployment/count", "/deployment/*", "/deployment/*/resources",
        "/deployment/*/resources/*", "/deployment/*/resources/*/data", "/process-instance", "/process-instance/count", "/process-instance/*",
        "/process-instance/*/activity-instances", "/variable-instance", "/variable-instance/count", "/variable-instance/*", "/job", "/job/count",
        "/job/*", "/job/*/stacktrace", "/job-definition", "/job-definition/count", "/job-definition/*", "/incident", "/incident/count", "/incident/*",
        "/external-task", "/external-task/count", "/external-task/*", "/external-task/*/errorDetails", "/batch", "/batch/count", "/batch/statistics",
        "/batch/statistics/count", "/batch/*", "/case-definition/count", "/case-instance/count", "/task/report", "/history/*", "/history/*/count",
        "/history/*/*", "/history/*/*/stacktrace", "/history/*/*/error-details"};
    private static final String[] COCKPIT_QUERIES = {"/process-instance", "/process-instance/count", "/job", "/job/count",
        "/incident", "/incident/count", "/variable-instance", "/variable-instance/count", "/history/process-instance",
        "/history/process-instance/count", "/history/activity-instance", "/history/activity-instance/count",
        "/history/variable-instance", "/history/variable-instance/count", "/history/task", "/history/task/count",
        "/history/decision-instance", "/history/decision-instance/count"};

    @Bean
    @Order(10)
    SecurityFilterChain camundaChain(HttpSecurity http, People people) throws Exception {
        var api = any("/camunda/api/**", "/engine-rest", "/engine-rest/**");
        return http
                .securityMatcher(new OrRequestMatcher(withDefaults().matcher("/camunda"), withDefaults().matcher("/camunda/**"),
                        withDefaults().matcher("/engine-rest"), withDefaults().matcher("/engine-rest/**")))
                .addFilterAfter(new SessionsBegun(people), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(CamundaDoor::open)
                .exceptionHandling(handling -> handling
                        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), api)
                        .defaultAuthenticationEntryPointFor(Doors.signInPage(), request -> !api.matches(request)))
                .requestCache(cache -> cache.requestCache(Doors.pagesOnly()))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(CamundaDoor::headers)
                .build();
    }

    /** Beside those that the web applications send themselves, their content policy among them. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled().httpStrictTransportSecurity(Customizer.withDefaults()).frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(Doors.PERMISSIONS_POLICY));
    }

    private static void open(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests
                .requestMatchers(any("/engine-rest", "/engine-rest/**", "/camunda/api/admin/setup", "/camunda/api/admin/setup/**",
                        "/camunda/app/admin/*/setup/**")).denyAll()
                .requestMatchers(engine(GET, TASKLIST_READS)).hasAnyRole(OFFICIALS)
                .requestMatchers(engine(POST, TASKLIST_ACTS)).hasAnyRole(OFFICIALS)
                .requestMatchers(engine(OPTIONS, "/filter", "/filter/*", "/filter/count")).hasAnyRole(OFFICIALS)
                .requestMatchers(withDefaults().matcher(GET, "/camunda/api/engine/engine")).hasAnyRole(OFFICIALS)
                .requestMatchers(engine(POST, "/task/*/assignee")).hasAnyRole("LEADER", "ADMIN")
                .requestMatchers(engine(POST, COCKPIT_QUERIES)).hasAnyRole(OVERSEERS)
                .requestMatchers(engine(GET, COCKPIT_READS)).hasAnyRole(OVERSEERS)
                .requestMatchers(engine(POST, "/filter/create", "/task/*/identity-links", "/task/*/identity-links/delete"))
                .hasRole("ADMIN")
                .requestMatchers(engine(PUT, "/filter/*", "/job/*/retries", "/job/*/suspended", "/process-instance/*/suspended",
                        "/incident/*/annotation")).hasRole("ADMIN")
                .requestMatchers(engine(HttpMethod.DELETE, "/filter/*")).hasRole("ADMIN")
                .requestMatchers(withDefaults().matcher(POST, "/camunda/api/admin/auth/user/*/login/**")).denyAll()
                .requestMatchers(withDefaults().matcher(GET, "/camunda/api/admin/auth/**"),
                        withDefaults().matcher(POST, "/camunda/api/admin/auth/user/*/logout"),
                        withDefaults().matcher(GET, "/camunda/api/*/plugin/**")).hasAnyRole(OFFICIALS)
                .requestMatchers(withDefaults().matcher(POST, "/camunda/api/cockpit/plugin/**")).hasAnyRole(OVERSEERS)
                .requestMatchers(any("/camunda/api/**")).denyAll()
                .requestMatchers(withDefaults().matcher(GET, "/camunda"), withDefaults().matcher(GET, "/camunda/**"),
                        withDefaults().matcher(HttpMethod.HEAD, "/camunda/**")).hasAnyRole(OFFICIALS)
                .anyRequest().denyAll();
    }

    private static RequestMatcher engine(HttpMethod method, String... paths) {
        return new OrRequestMatcher(Arrays.stream(paths)
                .map(path -> (RequestMatcher) withDefaults().matcher(method, ENGINE + path)).toList());
    }

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(pattern -> (RequestMatcher) withDefaults().matcher(pattern)).toList());
    }
}
