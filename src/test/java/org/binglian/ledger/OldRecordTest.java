package org.binglian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database that was written and sealed before there were books. */
class OldRecordTest {

    private static final StaticListableBeanFactory BEANS = new StaticListableBeanFactory();

    @TempDir
    private Path folder;

    @Test
    void is_bound_after_its_upgrade_and_exports_as_before() throws IOException {
        var written = database("written");
        Flyway.configure().dataSource(written).load().migrate();
        write(written);
        var before = exported(written);
        var rows = ledger(written).of("ended");

        var old = database("old");
        Flyway.configure().dataSource(old).target("53.1").load().migrate();
        for (String table : List.of("ledger_seal", "ledger_entry", "ledger_leaf", "ledger_node", "ledger_checkpoint", "ledger_gap")) {
            copy(table, written, old);
        }
        Flyway.configure().dataSource(old).load().migrate();
        assertThat(exported(old)).isEqualTo(before);
        var jdbc = JdbcClient.create(old);
        var binder = new Binder(jdbc, new JdbcTemplate(old), new Tiles(jdbc, new JdbcTemplate(old)));
        transaction(old).executeWithoutResult(status -> {
            binder.fold();
            binder.bind(binder.due(List.of("ended")));
        });

        assertThat(jdbc.sql("select count(*) from ledger_book").query(Integer.class).single()).isOne();
        assertThat(jdbc.sql("select count(*) from ledger_entry where subject = 'ended'").query(Integer.class).single()).as("what is in no whole tile yet").isEqualTo(7);
        assertThat(exported(old)).isEqualTo(before);
        assertThat(ledger(old).of("ended")).isEqualTo(rows);
        assertThat(ledger(old).verify("ended")).isEmpty();
        List.of(written, old).forEach(one -> new JdbcTemplate(one).execute("drop all objects"));
    }

    private void write(DataSource database) {
        var jdbc = JdbcClient.create(database);
        var store = new SealStore(jdbc, new JdbcTemplate(database));
        var outside = new OutsideFile(folder);
        var sealer = new Sealer(store, new SealKey(folder.resolve("key.pem").toString(), true, true), new Witness(store, outside, ""),
                BEANS.getBeanProvider(EndedHistory.class), jdbc, BEANS.getBeanProvider(Clock.class));
        for (int i = 0; i < 40; i++) {
            int n = i;
            transaction(database).executeWithoutResult(status -> ledger(database).append(new Entry(n % 5 == 0 ? "runs" : "ended", "OPINION", "fire1",
                    LocalDate.of(2026, 11, 23), Map.of("n", n, "sha256", "0123456789abcdef".repeat(4), "text", "同意"))));
            if (i % 7 == 0 || i == 39) {
                transaction(database).execute(status -> sealer.seal(true));
            }
        }
    }

    private static void copy(String table, DataSource from, DataSource to) {
        var target = new JdbcTemplate(to);
        target.update("delete from " + table);
        new JdbcTemplate(from).queryForList("select * from " + table).forEach(row -> target.update("insert into " + table + " ("
                + String.join(", ", row.keySet()) + ") values (" + String.join(", ", Collections.nCopies(row.size(), "?")) + ")", row.values().toArray()));
    }

    private static JdbcDataSource database(String name) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:record-" + name + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    private static Ledger ledger(DataSource database) {
        return new Ledger(JdbcClient.create(database), new JdbcTemplate(database), BEANS.getBeanProvider(ModelsInForce.class), BEANS.getBeanProvider(Clock.class));
    }

    private static TransactionTemplate transaction(DataSource database) {
        return new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    private static String exported(DataSource database) throws IOException {
        var jdbc = JdbcClient.create(database);
        var out = new StringWriter();
        new RecordExport(new SealStore(jdbc, new JdbcTemplate(database)), jdbc, new Tiles(jdbc, new JdbcTemplate(database)),
                BEANS.getBeanProvider(EndedHistory.class)).write(out);
        return out.toString();
    }
}
