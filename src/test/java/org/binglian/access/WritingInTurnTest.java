package org.binglian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingInTurnTest {

    private static final Duration NO_PATIENCE = Duration.ofMillis(1);

    private final ExecutorService somebodyElse = Executors.newSingleThreadExecutor();
    private final JdbcDataSource file = new JdbcDataSource();
    private WritingInTurn source;

    @BeforeEach
    void two_rows_that_have_nothing_to_do_with_each_other() throws SQLException {
        file.setURL("jdbc:h2:mem:turns;DB_CLOSE_DELAY=-1");
        source = new WritingInTurn(file, NO_PATIENCE);
        run("create table paper (id int primary key, word varchar(9))");
        run("insert into paper values (1, ''), (2, '')");
    }

    @AfterEach
    void gone() throws SQLException {
        somebodyElse.shutdownNow();
        try (var connection = file.getConnection(); var statement = connection.createStatement()) {
            statement.execute("drop all objects");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update paper set word = 'a' where id = 1", "select * from paper where id = 1 for update", "\n insert into paper values (3, '')",
        "select id from final table (insert into paper values (4, ''))"})
    void who_has_begun_to_write_is_waited_for(String begun) throws Exception {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(begun)) {
                statement.execute();
            }
            assertThatThrownBy(() -> elsewhere(() -> run("update paper set word = 'b' where id = 2")))
                    .satisfies(refused -> assertThat(Outage.is(refused)).isTrue()).hasMessageContaining("writing to the H2 file");
            connection.commit();
            assertThat(elsewhere(() -> run("update paper set word = 'b' where id = 2"))).isEqualTo(1);
        }
    }

    @Test
    void who_reads_waits_for_nobody_and_nobody_for_him() throws Exception {
        try (var reading = source.getConnection()) {
            reading.setAutoCommit(false);
            assertThat(word(reading)).isEmpty();
            assertThat(elsewhere(() -> {
                try (var writing = source.getConnection(); var statement = writing.createStatement()) {
                    writing.setAutoCommit(false);
                    statement.executeUpdate("update paper set word = 'a' where id = 2");
                    assertThat(word(reading)).isEmpty();
                    writing.commit();
                    return statement.getConnection() == writing;
                }
            })).isTrue();
        }
    }

    @Test
    void a_rolled_back_or_closed_transaction_gives_its_turn_back_and_a_savepoint_does_not() throws Exception {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var before = connection.setSavepoint();
            statement.executeUpdate("update paper set word = 'a' where id = 1");
            connection.rollback(before);
            assertThatThrownBy(() -> elsewhere(() -> run("update paper set word = 'b' where id = 2"))).hasRootCauseInstanceOf(SQLTimeoutException.class);
            connection.rollback();
            elsewhere(() -> run("update paper set word = 'b' where id = 2"));
            statement.executeUpdate("update paper set word = 'a' where id = 1");
        }
        elsewhere(() -> run("update paper set word = 'c' where id = 2"));
    }

    @Test
    void a_thread_may_write_with_two_connections() throws SQLException {
        try (var outer = source.getConnection(); var statement = outer.createStatement()) {
            outer.setAutoCommit(false);
            statement.executeUpdate("update paper set word = 'a' where id = 1");
            run("update paper set word = 'b' where id = 2");
            outer.commit();
        }
        assertThat(run("update paper set word = 'c'")).isEqualTo(2);
    }

    @Test
    void only_an_h2_file_is_written_in_turn() {
        assertThat(OneWriter.onAFile("jdbc:h2:file:./data/binglian;WRITE_DELAY=0")).isTrue();
        assertThat(OneWriter.onAFile("jdbc:h2:./data/binglian;WRITE_DELAY=0")).isTrue();
        assertThat(OneWriter.onAFile("jdbc:h2:mem:office")).isFalse();
        assertThat(OneWriter.onAFile("jdbc:postgresql://localhost/office")).isFalse();
        assertThat(OneWriter.onAFile(null)).isFalse();
    }

    private int run(String sql) throws SQLException {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static String word(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select word from paper where id = 2")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private <T> T elsewhere(Callable<T> act) throws Exception {
        try {
            return somebodyElse.submit(act).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
    }
}
