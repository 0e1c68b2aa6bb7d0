package org.binglian.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who gets through which of our own doors: programs by HTTP Basic, browsers by a session with a CSRF token. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {

    private static final String[] OPEN_TO_READ = {"/", "/sign-in", "/assets/**", "/islands/**", "/webjars/**", "/favicon.ico", "/items", "/items/*", "/items/*/materials/*/sample", "/guide",
        "/track", "/verify", "/intermediaries",
        "/api/items/**", "/assessments", "/api/regional-assessments", "/api/regional-assessments/kinds",
        "/api/departments", "/api/intermediaries", "/api/calendar/due", "/api/track", "/api/papers/*/verification",
        "/api/record/keys", "/api/record/keys.pem", "/api/record/checkpoints", "/api/record/consistency",
        "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html", "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/problems/*", "/set-password"};

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    static final String PERMISSIONS_POLICY = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(10);
    }

    /** Requests are observed as a whole; each filter by itself would be a tenth of what a short request costs. */
    @Bean
    SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(100)
    SecurityFilterChain ownDoors(HttpSecurity http, Unsigned unsigned, People people, ObjectProvider<OpenIdDoor> elsewhere, OpenIdSettings openId)
            throws Exception {
        var api = withDefaults().matcher("/api/**");
        var sessions = new SessionsBegun(people);
        var door = elsewhere.getIfAvailable();
        return (door == null ? http : door.open(http))
                .addFilterAfter(sessions, SecurityContextHolderFilter.class)
                .sessionManagement(session -> session.addSessionAuthenticationStrategy(sessions))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.FORWARD,
                                jakarta.servlet.DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(matchers(HttpMethod.GET, OPEN_TO_READ)).permitAll()
                        .requestMatchers(matchers(HttpMethod.HEAD, OPEN_TO_READ)).permitAll()
                        .requestMatchers(withDefaults().matcher(HttpMethod.POST, "/api/guide"),
                                withDefaults().matcher(HttpMethod.POST, "/set-password"),
                                withDefaults().matcher("/error")).permitAll()
                        .requestMatchers(withDefaults().matcher("/actuator/**")).hasRole(Role.ADMIN.name())
                        .anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(unsigned))
                .formLogin(form -> form.loginPage("/sign-in").loginProcessingUrl("/sign-in").failureHandler(Doors::refused))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .exceptionHandling(handling -> handling
                        .defaultAuthenticationEntryPointFor(unsigned, api)
                        .defaultAuthenticationEntryPointFor(signInPage(), request -> !api.matches(request))
                        .defaultAccessDeniedHandlerFor(unsigned, api)
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), request -> !api.matches(request)))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .csrf(csrf -> csrf.ignoringRequestMatchers(withDefaults().matcher(HttpMethod.POST, "/api/guide"))
                        .ignoringRequestMatchers(Doors::signedByTheProgram))
                .headers(headers -> headers(headers, openId))
                .build();
    }

    /** A browser never adds this header by itself for another site's page, and it is never asked to remember it. */
    private static boolean signedByTheProgram(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)
                && !OTHER_SITES.contains(String.valueOf(request.getHeader("Sec-Fetch-Site")));
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        response.sendRedirect(request.getContextPath() + (e instanceof SignInLocked locked ? "/sign-in?locked=" + locked.minutes() : "/sign-in?wrong"));
    }

    static AuthenticationEntryPoint signInPage() {
        return new LoginUrlAuthenticationEntryPoint("/sign-in");
    }

    static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(Doors::asksForAPage);
        return cache;
    }

    static boolean asksForAPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && !request.getRequestURI().contains("/api/")
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html");
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, OpenIdSettings openId) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY + openId.formTargets()))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                .contentTypeOptions(Customizer.withDefaults());
    }

    private static RequestMatcher[] matchers(HttpMethod method, String... patterns) {
        return java.util.Arrays.stream(patterns).map(pattern -> withDefaults().matcher(method, pattern))
                .toArray(RequestMatcher[]::new);
    }
}
