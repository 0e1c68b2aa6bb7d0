package org.binglian.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** On a real PostgreSQL: what comes along with a lock stands there after the lock. */
class ReadAheadTest {

    private static final RowMapper<String> NAME = (row, n) -> row.getString(1);
    private static final String LOCK = "select project_number from project where project_number = ? for update";

    private static EmbeddedPostgres postgres;

    private final DataSource source = postgres.getPostgresDatabase();
    private final JdbcTemplate elsewhere = new JdbcTemplate(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final ReadOnce once = new ReadOnce();
    private final JdbcTemplate template = new ReadOnceConfiguration().jdbcTemplate(source, once, new Unsent());
    private final JdbcClient client = new ReadOnceConfiguration().jdbcClient(template, once);
    private final ReadAhead ahead = new ReadAhead(once, beans().getBeanProvider(DataSource.class), beans().getBeanProvider(PlatformTransactionManager.class));

    private StaticListableBeanFactory beans() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("source", source);
        beans.addBean("transactions", transaction.getTransactionManager());
        return beans;
    }

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void rows() {
        elsewhere.execute("drop table if exists project, thing");
        elsewhere.execute("create table project (project_number varchar(20) primary key)");
        elsewhere.execute("create table thing (case_number varchar(20) primary key, name varchar(20))");
        elsewhere.execute("insert into project values ('P1')");
        elsewhere.execute("insert into thing values ('C1', 'first'), ('C2', 'second')");
    }

    private void act(String number, Consumer<Integer> meanwhile) {
        transaction.executeWithoutResult(status -> {
            ahead.expect("act", number, "P1");
            client.sql(LOCK).param("P1").query(String.class).optional();
            meanwhile.accept(1);
        });
    }

    private List<String> names(String number) {
        return client.sql("select name from thing where case_number = ?").param(number).query(NAME).list();
    }

    @Test
    void the_second_act_reads_with_its_lock_what_the_first_one_asked() {
        act("C1", now -> assertThat(names("C1")).containsExactly("first"));
        act("C2", now -> {
            elsewhere(() -> elsewhere.update("update thing set name = 'later' where case_number = 'C2'"));
            assertThat(names("C2")).as("as it stood when the lock was taken").containsExactly("second");
            client.sql("update thing set name = 'own' where case_number = ?").param("C2").update();
            assertThat(names("C2")).containsExactly("own");
        });
    }

    @Test
    void who_waits_for_the_lock_reads_what_the_other_has_written() throws Exception {
        act("C1", now -> names("C1"));
        CompletableFuture<Void> waiting;
        try (var other = source.getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("select * from project where project_number = 'P1' for update");
                waiting = CompletableFuture.runAsync(() -> act("C1", now -> assertThat(names("C1")).containsExactly("meanwhile")));
                while (elsewhere.queryForObject("select count(*) from pg_stat_activity where wait_event_type = 'Lock'", Integer.class) == 0) {
                    Thread.onSpinWait();
                }
                statement.execute("update thing set name = 'meanwhile' where case_number = 'C1'");
            }
            other.commit();
        }
        waiting.get();
    }

    @Test
    void nothing_comes_along_for_whoever_has_written_before_the_lock() {
        act("C1", now -> names("C1"));
        transaction.executeWithoutResult(status -> {
            client.sql("update thing set name = 'own' where case_number = ?").param("C1").update();
            ahead.expect("act", "C1", "P1");
            client.sql(LOCK).param("P1").query(String.class).optional();
            assertThat(names("C1")).containsExactly("own");
        });
    }

    @Test
    void an_answer_reads_at_once_what_such_answers_need() {
        assertThat(ahead.answer(() -> names("C1"), "answer", "C1")).containsExactly("first");
        assertThat(ahead.answer(() -> {
            elsewhere(() -> elsewhere.update("update thing set name = 'later' where case_number = 'C2'"));
            return names("C2");
        }, "answer", "C2")).containsExactly("second");
    }

    /** On another connection, whose change is committed at once. */
    private void elsewhere(Runnable change) {
        CompletableFuture.runAsync(change).join();
    }

    @Test
    void what_an_own_write_makes_of_a_row_is_known() {
        transaction.executeWithoutResult(status -> {
            names("C1");
            Remembered.after(client, "select name from thing where case_number = ?", List.of("C1"), NAME,
                    () -> client.sql("update thing set name = 'own' where case_number = ?").param("C1").update(), rows -> List.of("own"));
            elsewhere.update("update thing set name = 'unseen' where case_number = 'C1'");
            assertThat(names("C1")).containsExactly("own");
        });
    }
}
