package org.binglian.access;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts, changes passwords, and notes who may act for whom. */
@Component
public class Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    /** Opens an account; {@code company} may be null. */
    @Transactional
    public void open(Person person, String company, String password) {
        open(person, company, encoder.encode(password), false);
    }

    /** Changes a password; what was remembered of the old one no longer signs in. */
    @Transactional
    public void changePassword(String id, String password) {
        if (jdbc.sql("update person set password = ? where id = ?").params(encoder.encode(password), id).update() == 0) {
            throw Refusal.notFound("person-unknown");
        }
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
        person.roles().forEach(role -> jdbc.sql("insert into person_role (person, role) values (?, ?)")
                .params(person.id(), role.name()).update());
    }
}
