package org.binglian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** The single sign-on as it is set up, and what a session keeps of somebody who came that way. */
class OpenIdSettingsTest {

    @Test
    void it_is_off_until_an_issuer_is_named_and_then_asks_for_the_subject() {
        assertThat(settings(" ", null, null).on()).isFalse();
        assertThat(settings(" ", null, null).formTargets()).isEmpty();
        var on = settings("https://id.example.gov.cn/realms/city", "binglian", null);
        assertThat(on.on()).isTrue();
        assertThat(on.claim()).isEqualTo("sub");
        assertThat(on.scopes()).contains("openid");
        assertThat(on.name(Locale.SIMPLIFIED_CHINESE)).isEqualTo("统一身份认证");
        assertThat(on.formTargets()).isEqualTo(" https://id.example.gov.cn");
    }

    @Test
    void settings_with_which_no_sign_in_could_be_trusted_are_refused() {
        assertThatThrownBy(() -> settings("http://id.example.gov.cn", "binglian", null)).isInstanceOf(UnfitSettings.class);
        assertThatThrownBy(() -> settings("http://localhost.example.com", "binglian", null)).isInstanceOf(UnfitSettings.class);
        assertThatThrownBy(() -> settings("https://id.example.gov.cn", null, null)).isInstanceOf(UnfitSettings.class);
        assertThatThrownBy(() -> settings("https://id.example.gov.cn", "binglian", "none")).isInstanceOf(UnfitSettings.class);
    }

    @Test
    void a_session_keeps_the_account_its_roles_and_what_signing_out_needs_and_nothing_else() throws Exception {
        var token = new OidcIdToken("a.b.c", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), Map.of("sub", "N-1", "email", "zhang@example.com"));
        var person = new OpenIdPerson("planning1", AuthorityUtils.createAuthorityList("ROLE_SECTION"), token);
        var kept = (OAuth2AuthenticationToken) again(new OAuth2AuthenticationToken(person, person.getAuthorities(), OpenIdProvider.ID));
        assertThat(kept.getName()).isEqualTo("planning1");
        assertThat(kept.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_SECTION");
        assertThat(((OpenIdPerson) kept.getPrincipal()).getIdToken().getTokenValue()).isEqualTo("a.b.c");
        assertThat(((OpenIdPerson) kept.getPrincipal()).getIdToken().getClaims()).doesNotContainKey("email").containsEntry("sub", "planning1");
    }

    private static OpenIdSettings settings(String issuer, String client, String algorithm) {
        return new OpenIdSettings(issuer, client, "secret", null, List.of(), algorithm, null, null, null);
    }

    private static Object again(Object written) throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(written);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
