package org.binglian.access;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;

/**
 * The one provider, asked what it can do when the first person wants to sign in there and not when the hall opens: the hall opens, and
 * passwords work, while it is down.
 */
class OpenIdProvider implements ClientRegistrationRepository {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);

    static final String ID = "oidc";
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT = new ParameterizedTypeReference<>() { };

    private final OpenIdSettings settings;
    private volatile ClientRegistration known;
    private long silentUntil = System.nanoTime();

    OpenIdProvider(OpenIdSettings settings) {
        this.settings = settings;
    }

    /** @throws RuntimeException while the provider does not answer */
    @Override
    public ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        return known == null ? ask() : known;
    }

    /** Whoever comes while one person asks waits for that answer; where there is none, whoever comes within the same time again is told at once. */
    private synchronized ClientRegistration ask() {
        if (known == null) {
            if (System.nanoTime() - silentUntil < 0) {
                throw new IllegalStateException("The single sign-on did not answer a moment ago");
            }
            try {
                known = ClientRegistrations.fromOidcConfiguration(document()).registrationId(ID).clientId(settings.clientId())
                        .clientSecret(settings.clientSecret()).scope(settings.scopes()).redirectUri("{baseUrl}" + OpenIdDoor.BACK + "{registrationId}")
                        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build()).build();
            } finally {
                silentUntil = System.nanoTime() + LONGEST.toNanos();
            }
        }
        return known;
    }

    /** What the provider says of itself (OpenID Connect Discovery 1.0, sections 4.1 and 4.3). */
    private Map<String, Object> document() {
        String place = StringUtils.trimTrailingCharacter(settings.issuer(), '/') + "/.well-known/openid-configuration";
        var said = RestClient.builder().requestFactory(requests()).build().get().uri(place).retrieve().body(DOCUMENT);
        if (said == null || !settings.issuer().equals(said.get("issuer"))) {
            throw new IllegalStateException("%s is the document of another issuer than binglian.oidc.issuer".formatted(place));
        }
        return said;
    }

    /** Null while the provider does not answer: people sign out of the hall all the same. */
    ClientRegistration toSignOut(String id) {
        try {
            return findByRegistrationId(id);
        } catch (RuntimeException e) {
            LOG.warn("The single sign-on does not answer, so nobody is signed out there: {}", e.getMessage());
            return null;
        }
    }

    /** Waits for the provider no longer than a person would. */
    static ClientHttpRequestFactory requests() {
        return ClientHttpRequestFactoryBuilder.jdk().build(ClientHttpRequestFactorySettings.defaults().withConnectTimeout(LONGEST).withReadTimeout(LONGEST));
    }
}
