package org.binglian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("postgres")
class LaterOnPostgresTest {

    private static EmbeddedPostgres postgres;
    private static SingleConnectionDataSource source;

    private final ReadOnce once = new ReadOnce();
    private final Unsent unsent = new Unsent();
    private final JdbcTemplate template = new ReadOnceConfiguration().jdbcTemplate(source, once, unsent);
    private final JdbcClient client = new ReadOnceConfiguration().jdbcClient(template, once);
    private final JdbcTransactionManager manager = new JdbcTransactionManager(source);
    private final TransactionTemplate transaction = new TransactionTemplate(manager);

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        var counted = new PGSimpleDataSource();
        counted.setUrl(postgres.getJdbcUrl("postgres", "postgres"));
        counted.setUser("postgres");
        counted.setSocketFactory(CountedTurns.class.getName());
        source = new SingleConnectionDataSource(counted.getConnection(), true);
        new JdbcTemplate(source).execute("create table thing (id int primary key, name varchar(20), on_day date, at timestamp with time zone, big bigint, yes boolean, file bytea);"
                + "create table part (thing int not null references thing (id), name text)");
    }

    @AfterAll
    static void stop() throws IOException {
        source.destroy();
        postgres.close();
    }

    @BeforeEach
    void empty() {
        manager.addListener(unsent);
        new JdbcTemplate(source).update("delete from part; delete from thing");
    }

    private void thing(int id, Object... rest) {
        var values = new Object[7];
        values[0] = id;
        System.arraycopy(rest, 0, values, 1, rest.length);
        Later.write(client.sql("insert into thing (id, name, on_day, at, big, yes, file) values (?, ?, ?, ?, ?, ?, ?)").params(Arrays.asList(values)));
    }

    private void part(int thing) {
        Later.write(client.sql("insert into part (thing, name) values (?, ?)").params(thing, "part;?"));
    }

    private int count(String table) {
        return new JdbcTemplate(source).queryForObject("select count(*) from " + table, Integer.class);
    }

    @Test
    void a_transaction_that_only_writes_is_one_turn_beside_its_commit_however_much_it_writes() {
        for (int again = 0; again < 12; again++) {
            int first = again * 100;
            int turns = CountedTurns.during(() -> transaction.executeWithoutResult(status -> {
                for (int id = first; id < first + 8; id++) {
                    thing(id, "name", LocalDate.of(2026, 3, 2));
                    part(id);
                    Later.write(client.sql("update thing set name = ? where id = ?").params("renamed", id));
                }
            }));
            assertThat(turns).as("time %s", again).isEqualTo(2);
        }
        assertThat(count("thing where name = 'renamed'")).isEqualTo(96);
        assertThat(count("part where name = 'part;?'")).isEqualTo(96);
    }

    @Test
    void long_texts_of_which_there_are_many_are_not_kept_prepared() {
        for (int again = 0; again < 12; again++) {
            int first = again * 100;
            transaction.executeWithoutResult(status -> IntStream.range(first, first + 20).forEach(id -> {
                thing(id);
                part(id);
            }));
        }
        assertThat(count("pg_prepared_statements where statement like 'insert into part%'")).isZero();
    }

    @Test
    void rows_of_one_statement_are_one_turn_and_very_many_are_sent_in_pieces() {
        assertThat(CountedTurns.during(() -> transaction.executeWithoutResult(status ->
                Later.write(template, "insert into thing (id, name) values (?, ?)", IntStream.range(0, 60).mapToObj(id -> new Object[] {id, null}).toList()))))
                .isEqualTo(2);
        transaction.executeWithoutResult(status -> IntStream.range(1_000, 1_400).forEach(id -> {
            thing(id);
            part(id);
        }));
        assertThat(count("part")).isEqualTo(400);
    }

    @Test
    void values_arrive_as_they_would_at_once() {
        var at = OffsetDateTime.of(2026, 3, 2, 9, 30, 0, 123_456_000, ZoneOffset.UTC);
        transaction.executeWithoutResult(status -> {
            thing(1, "", LocalDate.of(2026, 3, 2), at, Long.MAX_VALUE, true, new byte[] {0, 1, 127});
            part(1);
            thing(2);
        });
        assertThat(client.sql("select * from thing order by id").query((row, n) -> Arrays.asList(row.getString(2), row.getObject(3, LocalDate.class),
                row.getObject(4, OffsetDateTime.class), row.getObject(5), row.getObject(6), row.getBytes(7) == null ? null : row.getBytes(7).length)).list())
                .containsExactly(Arrays.asList("", LocalDate.of(2026, 3, 2), at, Long.MAX_VALUE, true, 3), Arrays.asList(null, null, null, null, null, null));
    }

    @Test
    void what_cannot_be_written_fails_all_of_it() {
        transaction.executeWithoutResult(status -> thing(1));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            thing(2);
            part(2);
            thing(1, "twice");
            part(2);
        })).isInstanceOf(DuplicateKeyException.class);
        assertThat(count("thing")).isEqualTo(1);
        transaction.executeWithoutResult(status -> thing(2));
        assertThat(count("thing")).isEqualTo(2);
    }
}
