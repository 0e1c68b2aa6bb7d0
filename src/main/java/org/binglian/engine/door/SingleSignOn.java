package org.binglian.engine.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signs a person who is signed in to our own pages into Tasklist and Cockpit. */
@Configuration(proxyBeanMethods = false)
class SingleSignOn {

    private static volatile CurrentPerson current;
    private static volatile OfficeGroups groups;
    private static volatile Desks desks;

    SingleSignOn(CurrentPerson currentPerson, OfficeGroups officeGroups, Desks officeDesks) {
        current = currentPerson;
        groups = officeGroups;
        desks = officeDesks;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> camundaSignOn() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", OurSession.class.getName()));
        registration.setOrder(201);
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*", "/camunda/lib/*");
        return registration;
    }

    /** The engine's web applications make this themselves, by its name. */
    public static class OurSession implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            return current.get().map(person -> {
                var result = new AuthenticationResult(person.id(), true);
                var all = new ArrayList<>(groups.of(person));
                all.addAll(desks.of(person));
                result.setGroups(all);
                return result;
            }).orElseGet(AuthenticationResult::unsuccessful);
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
