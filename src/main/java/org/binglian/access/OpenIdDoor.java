package org.binglian.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** The way in by way of the office's single sign-on: code flow with proof key, state and nonce; refused in words on the sign-in page. */
class OpenIdDoor {

    static final String TO = "/sign-in/with";
    static final String BACK = "/sign-in/back/";

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdDoor.class);

    private final OpenIdProvider provider;
    private final OpenIdPeople people;

    OpenIdDoor(OpenIdProvider provider, OpenIdPeople people) {
        this.provider = provider;
        this.people = people;
    }

    HttpSecurity open(HttpSecurity http) throws Exception {
        var signedOut = new OidcClientInitiatedLogoutSuccessHandler(provider::toSignOut);
        signedOut.setPostLogoutRedirectUri("{baseUrl}/");
        return http
                .oauth2Login(login -> login.loginPage("/sign-in").clientRegistrationRepository(provider).authorizedClientRepository(new KeepsNoTokens())
                        .authorizationEndpoint(to -> to.baseUri(TO)).redirectionEndpoint(back -> back.baseUri(BACK + "*"))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
                        .userInfoEndpoint(info -> info.oidcUserService(people))
                        .failureHandler(OpenIdDoor::refused)
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                                filter.setAuthenticationFailureHandler(OpenIdDoor::unreachable);
                                return filter;
                            }
                        }))
                .logout(logout -> logout.logoutSuccessHandler(signedOut));
    }

    private static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder().requestFactory(OpenIdProvider.requests()).messageConverters(converters -> {
            converters.clear();
            converters.add(new FormHttpMessageConverter());
            converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
        }).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
        return tokens;
    }

    /** Says of an unknown or closed account what it is; of whatever else was wrong no more than that it failed. The log says which check. */
    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        String code = e instanceof OAuth2AuthenticationException known ? known.getError().getErrorCode() : "";
        String why = OpenIdPeople.UNKNOWN.equals(code) || OpenIdPeople.CLOSED.equals(code) ? code : "failed";
        LOG.info("Signing in by the single sign-on was refused: {}", code.replaceAll("[^A-Za-z0-9_.-]", "?"));
        response.sendRedirect(request.getContextPath() + "/sign-in?elsewhere=" + why);
    }

    private static void unreachable(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        LOG.warn("The single sign-on does not answer: {}", e.getMessage());
        response.sendRedirect(request.getContextPath() + "/sign-in?elsewhere=unreachable");
    }

    /** We ask the provider who somebody is and nothing else, so its access tokens are let go of at once. */
    private static final class KeepsNoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String id, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // not kept
        }

        @Override
        public void removeAuthorizedClient(String id, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // not kept
        }
    }
}
