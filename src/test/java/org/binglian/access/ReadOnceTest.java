package org.binglian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class ReadOnceTest {

    private static final RowMapper<String> NAME = (row, n) -> row.getString(1);

    private final DriverManagerDataSource source = new DriverManagerDataSource("jdbc:h2:mem:once;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=2000", "sa", "");
    private final ReadOnceConfiguration configuration = new ReadOnceConfiguration();
    private final ReadOnce once = new ReadOnce();
    private final JdbcTemplate template = configuration.jdbcTemplate(source, once, new Unsent());
    private final JdbcClient client = configuration.jdbcClient(template, once);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final JdbcTemplate elsewhere = new JdbcTemplate(source);

    @BeforeEach
    void rows() {
        elsewhere.execute("drop all objects");
        elsewhere.execute("create table thing (id int primary key, name varchar(20))");
        elsewhere.execute("create table other (id int primary key)");
        elsewhere.execute("insert into thing values (1, 'old')");
        elsewhere.execute("insert into other values (1)");
    }

    private List<String> names() {
        return client.sql("select name from thing where id = ?").param(1).query(NAME).list();
    }

    private void changedElsewhere(String name) {
        var other = new TransactionTemplate(transaction.getTransactionManager());
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        other.executeWithoutResult(status -> elsewhere.update("update thing set name = ? where id = 1", name));
    }

    @Test
    void a_transaction_reads_a_thing_once() {
        transaction.executeWithoutResult(status -> {
            assertThat(names()).containsExactly("old");
            elsewhere.update("update thing set name = 'unseen' where id = 1");
            assertThat(names()).containsExactly("old");
            client.sql("update other set id = 2").update();
            assertThat(names()).as("another table was written").containsExactly("old");
        });
        assertThat(names()).as("and the next one anew").containsExactly("unseen");
    }

    @Test
    void what_the_transaction_writes_it_sees_however_it_writes() {
        transaction.executeWithoutResult(status -> {
            names();
            client.sql("update thing set name = ? where id = ?").params("one", 1).update();
            assertThat(names()).containsExactly("one");
            template.batchUpdate("update thing set name = ? where id = ?", List.<Object[]>of(new Object[] {"two", 1}));
            assertThat(names()).containsExactly("two");
            client.sql("update thing set name = :name").param("name", "three").update();
            assertThat(names()).containsExactly("three");
            template.execute("merge into thing key (id) values (1, 'four')");
            assertThat(names()).containsExactly("four");
        });
    }

    @Test
    void who_has_waited_for_a_lock_looks_anew() {
        transaction.executeWithoutResult(status -> {
            names();
            elsewhere.update("update thing set name = 'meanwhile' where id = 1");
            client.sql("select id from other where id = 1 for update").query(Integer.class).single();
            assertThat(names()).containsExactly("meanwhile");
        });
    }

    @Test
    void a_transaction_in_between_is_seen() {
        transaction.executeWithoutResult(status -> {
            names();
            changedElsewhere("between");
            assertThat(names()).containsExactly("between");
        });
    }

    @Test
    void the_engines_tables_and_what_is_outside_a_transaction_are_read_each_time() {
        elsewhere.execute("create table ACT_RU_THING (name varchar(20))");
        elsewhere.execute("insert into ACT_RU_THING values ('old')");
        transaction.executeWithoutResult(status -> {
            assertThat(client.sql("select name from ACT_RU_THING").query(NAME).list()).containsExactly("old");
            elsewhere.update("update ACT_RU_THING set name = 'new'");
            assertThat(client.sql("select name from ACT_RU_THING").query(NAME).list()).containsExactly("new");
        });
        names();
        elsewhere.update("update thing set name = 'now' where id = 1");
        assertThat(names()).containsExactly("now");
    }

    @Test
    void a_list_that_was_handed_out_may_be_changed() {
        transaction.executeWithoutResult(status -> {
            names().clear();
            assertThat(names()).containsExactly("old");
        });
    }
}
