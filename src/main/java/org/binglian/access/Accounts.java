package org.binglian.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens, changes and closes accounts, changes passwords, and notes who may act for whom. Whatever it changes ends the sessions. */
@Component
public class Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.events = events;
    }

    /** Opens an account; {@code company} may be null. */
    @Transactional
    public void open(Person person, String company, String password) {
        open(person, company, encoder.encode(password), false);
        events.publishEvent(new AccountChanged(person.id()));
    }

    /** Opens an account to which nobody can sign in before a password is set. */
    @Transactional
    public void openShut(Person person, String company) {
        open(person, company, UUID.randomUUID().toString() + UUID.randomUUID());
    }

    /** The same account with other names, roles, department or telephone. */
    @Transactional
    public void change(Person person, String company) {
        found(jdbc.sql("update person set name_zh = ?, name_en = ?, department = ?, phone = ?, company = ?, sessions_from = current_timestamp where id = ?")
                .params(Arrays.asList(person.nameZh(), person.nameEn(), person.department(), person.phone(), company, person.id())).update());
        jdbc.sql("delete from person_role where person = ?").param(person.id()).update();
        roles(person);
        events.publishEvent(new AccountChanged(person.id()));
    }

    /** The section (科室) within the department, null for none. */
    @Transactional
    public void section(String id, String section) {
        found(jdbc.sql("update person set section = ? where id = ?").params(Arrays.asList(section, id)).update());
    }

    /** Nobody signs in to it any more; what it did stays written under its name. */
    @Transactional
    public void close(String id) {
        found(jdbc.sql("update person set closed_at = ?, sessions_from = current_timestamp where id = ? and closed_at is null").params(now(), id).update());
        jdbc.sql("delete from account_setup where person = ?").param(id).update();
        events.publishEvent(new AccountChanged(id));
    }

    @Transactional
    public void reopen(String id) {
        found(jdbc.sql("update person set closed_at = null where id = ? and closed_at is not null").param(id).update());
        events.publishEvent(new AccountChanged(id));
    }

    /** Signs the person out everywhere, on every node, at the next request of each session. */
    @Transactional
    public void endSessions(String id) {
        found(jdbc.sql("update person set sessions_from = current_timestamp where id = ?").param(id).update());
    }

    /** Changes a password; what was remembered of the old one no longer signs in, and no session goes on. */
    @Transactional
    public void changePassword(String id, String password) {
        found(jdbc.sql("update person set password = ?, sessions_from = current_timestamp where id = ?").params(encoder.encode(password), id).update());
    }

    /** Whether this is the person's password. */
    public boolean knows(String id, String password) {
        return jdbc.sql("select password from person where id = ?").param(id).query(String.class).optional()
                .filter(hash -> encoder.matches(password, hash)).isPresent();
    }

    /** The applicant authorises the agent (委托代理). */
    @Transactional
    public void authorise(String agent, String applicant) {
        if (jdbc.sql("select count(*) from agent_authorisation where agent = ? and applicant = ?")
                .params(agent, applicant).query(Integer.class).single() == 0) {
            jdbc.sql("insert into agent_authorisation (agent, applicant) values (?, ?)").params(agent, applicant).update();
        }
    }

    void open(Person person, String company, String hash, boolean demo) {
        jdbc.sql("""
                insert into person (id, name_zh, name_en, department, phone, company, password, demo, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(person.id(), person.nameZh(), person.nameEn(), person.department(), person.phone(),
                        company, hash, demo, OffsetDateTime.now(ZoneOffset.UTC))).update();
        roles(person);
    }

    private void roles(Person person) {
        person.roles().forEach(role -> jdbc.sql("insert into person_role (person, role) values (?, ?)")
                .params(person.id(), role.name()).update());
    }

    private static void found(int rows) {
        if (rows == 0) {
            throw Refusal.notFound("person-unknown");
        }
    }

    /** Not a moment later than now, whatever the database rounds. */
    private static OffsetDateTime now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
