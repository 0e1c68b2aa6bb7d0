package org.binglian.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database: what one releases counts on the other, not before it is committed, and never in the middle of a transaction. */
class ReleaseOfAnotherNodeTest {

    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private Release here;
    private Release there;

    @BeforeEach
    void twoNodes() {
        var database = new DriverManagerDataSource("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        jdbc.sql("create table act_re_procdef (key_ varchar(60), version_ integer, deployment_id_ varchar(64))").update();
        jdbc.sql("create table act_ge_bytearray (deployment_id_ varchar(64), name_ varchar(200), bytes_ varbinary(1000))").update();
        here = new Release(new ReleasedModels(jdbc), Duration.ZERO);
        there = new Release(new ReleasedModels(jdbc), Duration.ZERO);
    }

    @Test
    void before_the_first_release_the_digest_is_naught() {
        assertThat(here.digest()).isEqualTo("0".repeat(64));
        assertThat(here.deployment()).isEmpty();
    }

    @Test
    void what_one_node_releases_counts_on_the_other() {
        deploy("d1", 1, "one");
        assertThat(there.digest()).isEqualTo(here.digest());
        deploy("d2", 2, "two");
        assertThat(there.deployment()).contains("d2");
        assertThat(there.files()).containsEntry("decisions/x.dmn", Release.sha256("two".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_newest_is_the_highest_version_in_whatever_order_they_were_written() {
        deploy("d3", 3, "three");
        deploy("d2", 2, "two");
        assertThat(here.deployment()).contains("d3");
    }

    @Test
    void a_transaction_sees_one_release_to_its_end() {
        deploy("d1", 1, "one");
        transaction.executeWithoutResult(status -> {
            String first = here.digest();
            var nested = new TransactionTemplate(transaction.getTransactionManager());
            nested.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            nested.executeWithoutResult(inner -> {
                deploy("d2", 2, "two");
                assertThat(here.deployment()).contains("d2");
            });
            assertThat(here.digest()).isEqualTo(first);
        });
        assertThat(here.deployment()).contains("d2");
    }

    @Test
    void who_deploys_sees_it_at_once_and_nobody_else_when_it_comes_to_nothing() {
        var patient = new Release(new ReleasedModels(jdbc), Duration.ofHours(1));
        deploy("d1", 1, "one");
        assertThat(patient.deployment()).contains("d1");
        transaction.executeWithoutResult(status -> {
            patient.digest();
            deploy("d2", 2, "two");
            patient.inForce("d2", Map.of("decisions/x.dmn", "two".getBytes(StandardCharsets.UTF_8)));
            assertThat(patient.deployment()).contains("d2");
            status.setRollbackOnly();
        });
        assertThat(patient.deployment()).contains("d1");
    }

    private void deploy(String deployment, int version, String content) {
        jdbc.sql("insert into act_ge_bytearray values (?, 'decisions/x.dmn', ?)").params(deployment, content.getBytes(StandardCharsets.UTF_8)).update();
        jdbc.sql("insert into act_re_procdef values ('parallel-approval', ?, ?)").params(version, deployment).update();
    }
}
