package org.binglian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.BatchUpdateException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @Test
    void a_lock_that_did_not_come_in_time_may_be_asked_for_again_and_a_broken_rule_may_not() throws SQLException {
        String url = "jdbc:h2:mem:outage;LOCK_TIMEOUT=50";
        try (var first = DriverManager.getConnection(url); var second = DriverManager.getConnection(url)) {
            first.createStatement().execute("create table project (number int primary key)");
            first.createStatement().execute("insert into project values (1)");
            first.setAutoCommit(false);
            first.createStatement().execute("select * from project for update");
            var late = catchThrowable(() -> second.createStatement().execute("update project set number = 2"));
            assertThat(late).isInstanceOf(SQLException.class);
            assertThat(Outage.is(new IllegalStateException("the engine's words", late))).isTrue();
            var broken = catchThrowable(() -> first.createStatement().execute("insert into project values (1)"));
            assertThat(broken).isInstanceOf(SQLException.class);
            assertThat(Outage.is(broken)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"55P03", "40P01", "40001", "57P01", "08006"})
    void postgres_says_so_in_a_batch_as_well(String state) {
        assertThat(Outage.is(new IllegalStateException(new BatchUpdateException("refused", state, new int[0])))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42P01"})
    void what_would_fail_again_is_no_outage(String state) {
        assertThat(Outage.is(new IllegalStateException(new SQLException("refused", state)))).isFalse();
    }
}
