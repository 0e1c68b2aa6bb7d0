package org.binglian.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links with which people set their own password: each works once, for three days, and the database knows only its hash. */
@Component
public class PasswordLinks {

    public static final Duration VALID = Duration.ofDays(3);
    private static final int BYTES = 24;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();

    PasswordLinks(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** A new code for this account; those given before work no more. */
    @Transactional
    public String give(String id) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("delete from account_setup where person = ?").param(id).update();
        jdbc.sql("insert into account_setup (token_hash, person, expires_at) values (?, ?, ?)").params(hash(code), id,
                OffsetDateTime.now(ZoneOffset.UTC).plus(VALID)).update();
        return code;
    }

    /** Whose password the code sets; empty when it is used up, too old, or nobody's. */
    public Optional<String> of(String code) {
        return jdbc.sql("select s.person from account_setup s join person p on p.id = s.person where s.token_hash = ? and s.expires_at > ? and p.closed_at is null")
                .params(hash(code), OffsetDateTime.now(ZoneOffset.UTC)).query(String.class).optional();
    }

    /** Sets the password and uses the code up. Answers the account. @throws Refusal 404 when the code does not work */
    @Transactional
    public String use(String code, String password) {
        String id = of(code).orElseThrow(() -> Refusal.notFound("password-link-unknown"));
        Passwords.require(id, password);
        if (jdbc.sql("delete from account_setup where token_hash = ?").param(hash(code)).update() == 0) {
            throw Refusal.notFound("password-link-unknown");
        }
        accounts.changePassword(id, password);
        return id;
    }

    private static String hash(String code) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
