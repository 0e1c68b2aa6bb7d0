package org.binglian.access;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * The one provider, asked what it can do when the first person wants to sign in there and not when the hall opens: the hall opens, and
 * passwords work, while it is down.
 */
class OpenIdProvider implements ClientRegistrationRepository {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);

    static final String ID = "oidc";
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final OpenIdSettings settings;
    private volatile ClientRegistration known;

    OpenIdProvider(OpenIdSettings settings) {
        this.settings = settings;
    }

    /** @throws RuntimeException while the provider does not answer */
    @Override
    public ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        if (known == null) {
            known = ClientRegistrations.fromIssuerLocation(settings.issuer()).registrationId(ID).clientId(settings.clientId())
                    .clientSecret(settings.clientSecret()).scope(settings.scopes()).redirectUri("{baseUrl}" + OpenIdDoor.BACK + "{registrationId}")
                    .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build()).build();
        }
        return known;
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
