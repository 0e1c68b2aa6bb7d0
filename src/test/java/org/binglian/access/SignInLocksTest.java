package org.binglian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class SignInLocksTest {

    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private SignInLocks locks;

    @BeforeEach
    void database() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V02__access.sql"), new ClassPathResource("db/migration/V38__sign_in.sql")).execute(source);
        locks = new SignInLocks(JdbcClient.create(source), (InstantSource) () -> now);
    }

    @Test
    void the_fifth_wrong_password_locks_the_account_for_a_minute() {
        wrong("planning1", 4);
        assertThat(locks.until("planning1", null)).isEmpty();
        assertThat(locks.wrong("planning1", null)).contains(now.plus(Duration.ofMinutes(1)));
        assertThat(locks.until("planning1", null)).isPresent();
        assertThat(locks.until("planning2", null)).isEmpty();
        later(Duration.ofMinutes(1));
        assertThat(locks.until("planning1", null)).as("ended by itself").isEmpty();
    }

    @Test
    void whoever_goes_on_waits_twice_as_long_each_time_and_half_an_hour_at_most() {
        wrong("planning1", 5);
        for (int minutes : new int[] {2, 4, 8, 16, 30, 30}) {
            now = locks.until("planning1", null).orElseThrow();
            assertThat(locks.wrong("planning1", null)).contains(now.plus(Duration.ofMinutes(minutes)));
        }
    }

    @Test
    void a_right_password_or_a_quiet_quarter_of_an_hour_forgets_what_was_counted() {
        wrong("planning1", 4);
        locks.right("planning1", null);
        wrong("planning1", 4);
        assertThat(locks.until("planning1", null)).isEmpty();
        later(Duration.ofMinutes(16));
        wrong("planning1", 4);
        assertThat(locks.until("planning1", null)).isEmpty();
    }

    @Test
    void a_stranger_s_wrong_passwords_keep_nobody_from_signing_in_elsewhere() {
        for (int i = 0; i < 20; i++) {
            locks.wrong("planning1", "203.0.113.7");
        }
        assertThat(locks.until("planning1", "203.0.113.7")).isPresent();
        assertThat(locks.until("planning1", "10.0.0.1")).isEmpty();
        locks.right("planning1", "10.0.0.1");
        assertThat(locks.until("planning1", "203.0.113.7")).as("a right password elsewhere opens nothing here").isPresent();
    }

    @Test
    void an_address_that_tries_many_names_is_locked_too() {
        for (int i = 0; i < SignInLocks.WRONG_OF_ADDRESS; i++) {
            locks.wrong("name" + i, "10.0.0.9");
        }
        assertThat(locks.until("whoever", "10.0.0.9")).contains(now.plus(Duration.ofMinutes(15)));
        assertThat(locks.until("whoever", "10.0.0.8")).isEmpty();
    }

    @Test
    void a_name_that_nobody_has_is_counted_like_any_other_and_never_written_when_it_may_be_a_password() {
        wrong("nobody", 5);
        wrong("My Secret! 123", 5);
        assertThat(locks.inForce()).extracting(SignInLocks.Lock::subject).anyMatch("nobody"::equals).anyMatch(name -> name.startsWith("#"))
                .noneMatch(name -> name.contains("Secret"));
    }

    @Test
    void an_operator_lifts_a_lock_at_once() {
        wrong("planning1", 5);
        assertThat(locks.lift("ACCOUNT", "planning1")).isTrue();
        assertThat(locks.lift("ACCOUNT", "planning1")).isFalse();
        assertThat(locks.until("planning1", null)).isEmpty();
        assertThat(locks.inForce()).isEmpty();
    }

    private void wrong(String account, int times) {
        for (int i = 0; i < times; i++) {
            locks.wrong(account, null);
        }
    }

    private void later(Duration time) {
        now = now.plus(time);
    }
}
