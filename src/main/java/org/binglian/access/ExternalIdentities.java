package org.binglian.access;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which account somebody has whom the single sign-on (统一身份认证) names so. The operator writes it; nobody gets an account by signing in
 * there, and none is found by a name or an e-mail address.
 */
@Component
public class ExternalIdentities {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Accounts accounts;

    ExternalIdentities(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** What the provider calls the person of this account. */
    public Optional<String> of(String person) {
        return jdbc.sql("select identity from external_identity where person = ?").param(person).query(String.class).optional();
    }

    /** The account of whom the provider calls so, closed or not. */
    Optional<String> personOf(String identity) {
        return jdbc.sql("select person from external_identity where identity = ?").param(identity).query(String.class).optional();
    }

    /**
     * Notes what the provider calls this person; null or blank: nothing any more. Ends the sessions when it changes. Answers whether it did.
     *
     * @throws Refusal 422 when it is too long, 409 when it is another account's
     */
    @Transactional
    public boolean set(String person, String identity) {
        String said = identity == null || identity.isBlank() ? null : identity.strip();
        if (said != null && said.length() > LONGEST) {
            throw Refusal.invalid("account-refused").field("identity", "ACCOUNT_LONG", LONGEST);
        }
        if (Optional.ofNullable(said).equals(of(person))) {
            return false;
        }
        if (said != null && personOf(said).isPresent()) {
            throw Refusal.conflict("identity-taken").field("identity", "IDENTITY_TAKEN");
        }
        jdbc.sql("delete from external_identity where person = ?").param(person).update();
        if (said != null) {
            jdbc.sql("insert into external_identity (person, identity, noted_at) values (?, ?, ?)")
                    .params(person, said, OffsetDateTime.now(ZoneOffset.UTC)).update();
        }
        accounts.endSessions(person);
        return true;
    }
}
