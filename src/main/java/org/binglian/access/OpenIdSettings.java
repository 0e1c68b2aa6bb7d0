package org.binglian.access;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * The office's single sign-on (统一身份认证) by OpenID Connect, {@code binglian.oidc.*}; off while no issuer is named.
 *
 * @param issuer the provider's address, as it stands in its tokens
 * @param claim what of a token names the person, such as {@code sub} or {@code preferred_username}; compared letter by letter
 * @param algorithm how the provider signs its tokens
 * @param signOutOrigins where its sign-out page is, when not at the issuer
 */
@ConfigurationProperties("binglian.oidc")
public record OpenIdSettings(String issuer, String clientId, String clientSecret, String claim, List<String> scopes, String algorithm, String name,
                             String nameEn, List<String> signOutOrigins) {

    /** The condition under which it is on. */
    static final String ON = "!'${binglian.oidc.issuer:}'.isBlank()";

    public OpenIdSettings {
        issuer = blank(issuer) ? null : issuer.strip();
        claim = blank(claim) ? "sub" : claim.strip();
        scopes = scopes == null || scopes.isEmpty() ? List.of("openid", "profile") : List.copyOf(scopes);
        algorithm = blank(algorithm) ? "RS256" : algorithm.strip();
        name = blank(name) ? "统一身份认证" : name.strip();
        nameEn = blank(nameEn) ? "single sign-on" : nameEn.strip();
        signOutOrigins = signOutOrigins == null ? List.of() : List.copyOf(signOutOrigins);
        if (issuer != null && (blank(clientId) || SignatureAlgorithm.from(algorithm) == null || !scopes.contains("openid") || !at(issuer))) {
            throw new UnfitSettings("binglian.oidc.issuer is set, but with it no sign-in can work.",
                    "Set binglian.oidc.issuer to an https address, binglian.oidc.client-id, an algorithm such as RS256 and scopes with openid (docs/security.md).");
        }
    }

    public boolean on() {
        return issuer != null;
    }

    /** How the button calls the provider. */
    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : name;
    }

    /** Where a form of ours may lead when somebody signs out, for the content policy; begins with a space, or is empty. */
    String formTargets() {
        if (!on()) {
            return "";
        }
        var address = URI.create(issuer);
        return " " + address.getScheme() + "://" + address.getRawAuthority() + (signOutOrigins.isEmpty() ? "" : " " + String.join(" ", signOutOrigins));
    }

    /** Unencrypted on this machine only. */
    private static boolean at(String address) {
        return address.startsWith("https://") || address.matches("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?(/.*)?");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
