package org.binglian.access;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestTemplate;

/** Whose account it is that the provider vouches for; the roles are those of the account, whatever the token says. */
class OpenIdPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String UNKNOWN = "unknown";
    static final String CLOSED = "closed";

    private final ExternalIdentities identities;
    private final People people;
    private final String claim;
    private final OidcUserService fromProvider = new OidcUserService();

    OpenIdPeople(ExternalIdentities identities, People people, String claim) {
        this.identities = identities;
        this.people = people;
        this.claim = claim;
        var requests = new DefaultOAuth2UserService();
        requests.setRestOperations(new RestTemplate(OpenIdProvider.requests()));
        fromProvider.setOauth2UserService(requests);
        fromProvider.setRetrieveUserInfo(request -> request.getIdToken().getClaim(claim) == null
                && request.getClientRegistration().getProviderDetails().getUserInfoEndpoint().getUri() != null);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        Object identity = fromProvider.loadUser(request).getClaims().get(claim);
        String id = identity instanceof String said && !said.isBlank() ? identities.personOf(said).orElseThrow(() -> refused(UNKNOWN)) : none();
        var person = people.present(id).orElseThrow(() -> refused(CLOSED));
        List<GrantedAuthority> roles = AuthorityUtils.createAuthorityList(person.roles().stream().map(role -> "ROLE_" + role.name()).toList());
        return new OpenIdPerson(person.id(), roles, request.getIdToken());
    }

    private static String none() {
        throw refused(UNKNOWN);
    }

    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(why));
    }
}
