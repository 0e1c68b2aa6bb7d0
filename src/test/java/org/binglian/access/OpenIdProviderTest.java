package org.binglian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the single sign-on says of itself, and what becomes of people while it says nothing. */
class OpenIdProviderTest {

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer there;
    private int status = 200;
    private String issuer;

    @BeforeEach
    void open() throws IOException {
        there = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://localhost:" + there.getAddress().getPort() + "/realms/city";
        there.createContext("/realms/city/.well-known/openid-configuration", exchange -> {
            asked.incrementAndGet();
            byte[] said = """
                    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
                     "response_types_supported": ["code"], "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                    """.formatted(issuer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        there.start();
    }

    @AfterEach
    void close() {
        there.stop(0);
    }

    @Test
    void it_is_asked_once_where_it_answers() {
        var provider = provider(issuer);
        var known = provider.findByRegistrationId("oidc");
        assertThat(known.getProviderDetails().getAuthorizationUri()).isEqualTo(issuer + "/authorize");
        assertThat(known.getClientSettings().isRequireProofKey()).isTrue();
        assertThat(provider.findByRegistrationId("oidc")).isSameAs(known);
        assertThat(asked).hasValue(1);
        assertThat(provider.findByRegistrationId("another")).isNull();
    }

    @Test
    void while_it_does_not_answer_the_next_person_is_told_at_once() {
        status = 503;
        var provider = provider(issuer);
        for (int person = 0; person < 3; person++) {
            assertThatThrownBy(() -> provider.findByRegistrationId("oidc")).isInstanceOf(RuntimeException.class);
        }
        assertThat(asked).hasValue(1);
        assertThat(provider.toSignOut("oidc")).isNull();
    }

    @Test
    void a_document_of_another_issuer_is_not_believed() {
        var provider = provider(issuer);
        issuer = "https://elsewhere.example";
        assertThatThrownBy(() -> provider.findByRegistrationId("oidc")).hasMessageContaining("another issuer");
    }

    private static OpenIdProvider provider(String issuer) {
        return new OpenIdProvider(new OpenIdSettings(issuer, "binglian", "secret", null, List.of("openid"), null, null, null, null));
    }
}
