package org.binglian.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a name and a password, one at a time for a name, so that many guesses at once are counted like many in a row. What was found
 * right is remembered for five minutes under a keyed hash that takes in the stored hash: a program that signs in with each request is
 * fast, and a changed password counts at once.
 */
@Component
class PasswordCheck implements AuthenticationProvider {

    private static final long REMEMBERED_NANOS = Duration.ofMinutes(5).toNanos();
    private static final int MOST_REMEMBERED = 10_000;
    private static final int GATES = 64;

    private final People people;
    private final PasswordEncoder encoder;
    private final SignInLocks locks;
    private final String nobodysHash;
    private final SecretKeySpec key;
    private final Map<String, Long> remembered = new ConcurrentHashMap<>();
    private final Object[] gates = Stream.generate(Object::new).limit(GATES).toArray();

    PasswordCheck(People people, PasswordEncoder encoder, SignInLocks locks) {
        this.people = people;
        this.encoder = encoder;
        this.locks = locks;
        this.nobodysHash = encoder.encode("nobody");
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var id = authentication.getName();
        var password = String.valueOf(authentication.getCredentials());
        var known = people.withPassword(id, address(authentication)).filter(person -> !person.closed());
        var hash = known.map(People.WithPassword::hash).orElse(nobodysHash);
        var fingerprint = fingerprint(id, password, hash);
        if (known.flatMap(People.WithPassword::locked).isPresent() || !remembers(fingerprint)) {
            check(id, fingerprint, () -> encoder.matches(password, hash) && known.isPresent(), address(authentication));
        }
        var roles = known.get().person().roles().stream().map(role -> "ROLE_" + role.name()).toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(known.get().person().id(), null,
                AuthorityUtils.createAuthorityList(roles));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private void check(String id, String fingerprint, BooleanSupplier right, String address) {
        synchronized (gates[Math.floorMod(id.hashCode(), GATES)]) {
            locks.until(id, address).ifPresent(until -> {
                throw new SignInLocked(until);
            });
            if (!remembers(fingerprint)) {
                if (!right.getAsBoolean()) {
                    locks.wrong(id, address).ifPresent(until -> {
                        throw new SignInLocked(until);
                    });
                    throw new BadCredentialsException("Wrong name or password");
                }
                remember(fingerprint);
            }
            locks.right(id, address);
        }
    }

    private static String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : null;
    }

    private boolean remembers(String fingerprint) {
        var until = remembered.get(fingerprint);
        return until != null && System.nanoTime() - until < 0;
    }

    private void remember(String fingerprint) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(fingerprint, System.nanoTime() + REMEMBERED_NANOS);
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
