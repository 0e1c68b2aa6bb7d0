package org.binglian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.CookieSerializer;

/** The cookies that our settings make, as the browser gets them: over plain HTTP, since the proxy in front speaks TLS. */
class ProductionCookiesTest {

    private final WebApplicationContextRunner office = new WebApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(SessionAutoConfiguration.class)).withUserConfiguration(Settings.class)
            .withBean(MapSessionRepository.class, () -> new MapSessionRepository(new ConcurrentHashMap<>()));
    private final WebApplicationContextRunner production = office.withPropertyValues("spring.profiles.active=production");

    @EnableConfigurationProperties({ServerProperties.class, CamundaBpmProperties.class})
    static class Settings {
    }

    @Test
    void in_production_a_session_is_sent_over_tls_alone_never_to_a_script_nor_with_a_foreign_form() {
        production.run(context -> assertThat(session(context)).startsWith("JSESSIONID=").contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void in_production_tasklist_s_token_is_sent_over_tls_alone() {
        production.run(context -> assertThat(token(context)).startsWith("XSRF-TOKEN=").contains("Secure", "SameSite=Lax"));
    }

    @Test
    void an_office_without_tls_and_the_demo_have_plain_ones() {
        List.of(office, production.withPropertyValues("BINGLIAN_SECURE_COOKIE=false")).forEach(plain -> plain.run(context -> {
            assertThat(session(context)).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
            assertThat(token(context)).contains("SameSite=Lax").doesNotContain("Secure");
        }));
    }

    private static String session(ApplicationContext context) {
        var response = new MockHttpServletResponse();
        context.getBean(CookieSerializer.class).writeCookieValue(new CookieSerializer.CookieValue(new MockHttpServletRequest(), response, "abc"));
        return response.getHeader("Set-Cookie");
    }

    /** As the engine's web applications send it with their first page. */
    private static String token(ApplicationContext context) throws Exception {
        var settings = new MockFilterConfig();
        context.getBean(CamundaBpmProperties.class).getWebapp().getCsrf().getInitParams().forEach(settings::addInitParameter);
        var filter = new CsrfPreventionFilter();
        filter.init(settings);
        var request = new MockHttpServletRequest("GET", "/camunda/app/tasklist/default/");
        request.setServletPath("/app/tasklist/default/");
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getHeader("Set-Cookie");
    }
}
