package org.binglian.bench.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The race counts what is sent, and no more. */
class TallyTest {

    private final Counted source = new Counted(new DriverManagerDataSource("jdbc:h2:mem:tally;DB_CLOSE_DELAY=-1", "sa", ""));
    private final JdbcTemplate jdbc = new JdbcTemplate(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    private final Tally tally = new Tally(thread -> thread == Thread.currentThread());

    @AfterEach
    void count_no_more() {
        Counted.into(null);
        jdbc.execute("drop table if exists counted");
    }

    @Test
    void a_batch_is_one_round_trip_and_the_end_of_a_transaction_another() {
        jdbc.execute("create table counted (n integer)");
        Counted.into(tally);
        transaction.executeWithoutResult(status -> jdbc.batchUpdate("insert into counted (n) values (?)", java.util.List.of(new Object[] {1}, new Object[] {2})));
        assertThat(tally.roundTrips(false)).isEqualTo(2);
        assertThat(tally.commits(false)).isEqualTo(1);
    }

    @Test
    void a_transaction_that_only_reads_commits_nothing() {
        jdbc.execute("create table counted (n integer)");
        Counted.into(tally);
        transaction.executeWithoutResult(status -> jdbc.queryForList("select n from counted"));
        assertThat(tally.roundTrips(false)).isEqualTo(2);
        assertThat(tally.commits(false)).isZero();
    }

    @Test
    void a_write_outside_a_transaction_is_a_commit_by_itself() {
        jdbc.execute("create table counted (n integer)");
        Counted.into(tally);
        jdbc.update("insert into counted (n) values (1)");
        assertThat(tally.roundTrips(false)).isEqualTo(1);
        assertThat(tally.commits(false)).isEqualTo(1);
    }

    @Test
    void what_nobody_waits_for_is_counted_apart() {
        jdbc.execute("create table counted (n integer)");
        var elsewhere = new Tally(thread -> false);
        Counted.into(elsewhere);
        jdbc.queryForList("select n from counted");
        assertThat(elsewhere.roundTrips(false)).isZero();
        assertThat(elsewhere.roundTrips(true)).isEqualTo(1);
    }
}
