package org.binglian.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks a name and a password. What was found right is remembered for five minutes under a keyed hash that takes in
 * the stored hash, so a program that signs in with each request is fast and a changed password counts at once.
 */
@Component
class PasswordCheck implements AuthenticationProvider {

    private static final long REMEMBERED_NANOS = Duration.ofMinutes(5).toNanos();
    private static final int MOST_REMEMBERED = 10_000;

    private final People people;
    private final PasswordEncoder encoder;
    private final String nobodysHash;
    private final SecretKeySpec key;
    private final Map<String, Long> remembered = new ConcurrentHashMap<>();

    PasswordCheck(People people, PasswordEncoder encoder) {
        this.people = people;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode("nobody");
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var id = authentication.getName();
        var password = String.valueOf(authentication.getCredentials());
        var known = people.withPassword(id);
        var hash = known.map(People.WithPassword::hash).orElse(nobodysHash);
        if (!matches(id, password, hash) || known.isEmpty()) {
            throw new BadCredentialsException("Wrong name or password");
        }
        var roles = known.get().person().roles().stream().map(role -> "ROLE_" + role.name()).toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(known.get().person().id(), null,
                AuthorityUtils.createAuthorityList(roles));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean matches(String id, String password, String hash) {
        var fingerprint = fingerprint(id, password, hash);
        var until = remembered.get(fingerprint);
        if (until != null && System.nanoTime() - until < 0) {
            return true;
        }
        if (!encoder.matches(password, hash)) {
            return false;
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(fingerprint, System.nanoTime() + REMEMBERED_NANOS);
        return true;
    }

    private String fingerprint(String id, String password, String hash) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(
                    mac.doFinal((id + '\n' + hash + '\n' + password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
