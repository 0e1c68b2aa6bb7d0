package org.binglian.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody who signed in elsewhere: under our account's name, with our roles, and of the token no more than signing out there needs. */
record OpenIdPerson(String id, List<GrantedAuthority> roles, OidcIdToken token) implements OidcUser, java.io.Serializable {

    OpenIdPerson {
        roles = List.copyOf(roles);
        token = new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), Map.of(IdTokenClaimNames.SUB, id));
    }

    @Override
    public String getName() {
        return id;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Map<String, Object> getClaims() {
        return Map.of();
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }
}
