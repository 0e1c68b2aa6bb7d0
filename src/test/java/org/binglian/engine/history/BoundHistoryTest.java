package org.binglian.engine.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BoundHistoryTest {

    private JdbcClient jdbc;
    private KeptHistory kept;
    private BoundHistory bound;
    private HistoryBinding binding;

    /** A process with one that it called, both ended and sealed, and one that runs. */
    @BeforeEach
    void anOffice() {
        var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        jdbc = JdbcClient.create(database);
        List.of("create table ACT_HI_PROCINST (PROC_INST_ID_ varchar(64), ID_ varchar(64), BUSINESS_KEY_ varchar(64), PROC_DEF_KEY_ varchar(64), PROC_DEF_ID_ varchar(64), "
                        + "START_TIME_ timestamp, END_TIME_ timestamp, START_USER_ID_ varchar(64), START_ACT_ID_ varchar(64), END_ACT_ID_ varchar(64), "
                        + "SUPER_PROCESS_INSTANCE_ID_ varchar(64), ROOT_PROC_INST_ID_ varchar(64), DELETE_REASON_ varchar(64), STATE_ varchar(64))",
                "create table ACT_HI_ACTINST (PROC_INST_ID_ varchar(64), ID_ varchar(64), PARENT_ACT_INST_ID_ varchar(64), PROC_DEF_ID_ varchar(64), EXECUTION_ID_ varchar(64), "
                        + "ACT_ID_ varchar(64), TASK_ID_ varchar(64), CALL_PROC_INST_ID_ varchar(64), ACT_NAME_ varchar(64), ACT_TYPE_ varchar(64), "
                        + "ASSIGNEE_ varchar(64), START_TIME_ timestamp, END_TIME_ timestamp, ACT_INST_STATE_ int)",
                "create table ACT_HI_TASKINST (PROC_INST_ID_ varchar(64), ID_ varchar(64), TASK_DEF_KEY_ varchar(64), ACT_INST_ID_ varchar(64), NAME_ varchar(64), "
                        + "DESCRIPTION_ varchar(64), OWNER_ varchar(64), ASSIGNEE_ varchar(64), START_TIME_ timestamp, END_TIME_ timestamp, "
                        + "DELETE_REASON_ varchar(64), DUE_DATE_ timestamp)",
                "create table ACT_HI_OP_LOG (PROC_INST_ID_ varchar(64), ID_ varchar(64), TASK_ID_ varchar(64), USER_ID_ varchar(64), TIMESTAMP_ timestamp, OPERATION_TYPE_ varchar(64), "
                        + "ENTITY_TYPE_ varchar(64), PROPERTY_ varchar(64), ORG_VALUE_ varchar(64), NEW_VALUE_ varchar(64))",
                "create table bound_history (root varchar(64) primary key, packed bytea not null)", "create table ledger_history (instance varchar(64) primary key)")
                .forEach(table -> jdbc.sql(table).update());
        instance("1", "1", "2026-11-20 10:00:00");
        instance("2", "1", "2026-11-20 09:00:00");
        instance("3", "3", null);
        for (String one : List.of("1", "2", "3")) {
            jdbc.sql("insert into ACT_HI_ACTINST (PROC_INST_ID_, ID_, ACT_ID_, ACT_TYPE_, START_TIME_) values (?, ?, 'Gateway_Second', 'exclusiveGateway', "
                    + "timestamp '2026-11-20 08:00:01'), (?, ?, 'StartEvent_First', 'startEvent', timestamp '2026-11-20 08:00:00')")
                    .params(one, "b" + one, one, "c" + one).update();
            jdbc.sql("insert into ACT_HI_OP_LOG (PROC_INST_ID_, ID_, USER_ID_, OPERATION_TYPE_) values (?, ?, 'planning1', 'Complete')").params(one, "d" + one).update();
        }
        bound = new BoundHistory(jdbc);
        kept = new KeptHistory(jdbc, bound);
        binding = new HistoryBinding(kept, bound, new DataSourceTransactionManager(database));
    }

    @Test
    void what_has_ended_and_is_sealed_is_bound_and_reads_as_before() {
        var before = kept.rows(List.of("1", "2", "3"));
        sealed("1", "2", "3");

        binding.bindAll(false);
        binding.bindAll(true);

        assertThat(kept.rows(List.of("1", "2", "3"))).isEqualTo(before);
        assertThat(kept.rows(List.of("2"))).containsOnlyKeys("2");
        assertThat(texts("select distinct PROC_INST_ID_ from ACT_HI_ACTINST union select PROC_INST_ID_ from ACT_HI_OP_LOG")).containsExactly("3");
        assertThat(texts("select root from bound_history")).containsExactly("1");
        assertThat(new PassedSteps(bound).of("2")).containsExactly("StartEvent_First", "Gateway_Second");
        assertThat(new PassedSteps(bound).of("3")).isEmpty();
    }

    @Test
    void what_is_not_sealed_stays_as_it_is() {
        sealed("1");

        binding.bindAll(true);

        assertThat(texts("select root from bound_history")).isEmpty();
        assertThat(texts("select ID_ from ACT_HI_ACTINST")).hasSize(6);
    }

    @Test
    void a_hand_in_what_is_bound_is_seen() {
        var before = kept.rows(List.of("1", "2"));
        sealed("1", "2");
        binding.bindAll(true);

        jdbc.sql("insert into ACT_HI_ACTINST (PROC_INST_ID_, ID_, ACT_ID_) values ('2', 'x', 'Task_Invented')").update();
        assertThat(kept.rows(List.of("1", "2"))).isNotEqualTo(before);
        jdbc.sql("delete from ACT_HI_ACTINST where ID_ = 'x'").update();
        assertThat(kept.rows(List.of("1", "2"))).isEqualTo(before);
        jdbc.sql("update bound_history set packed = ?").param(new byte[] {1, 2, 3}).update();
        assertThat(kept.rows(List.of("1", "2"))).isNotEqualTo(before);
    }

    private void instance(String id, String root, String ended) {
        jdbc.sql("insert into ACT_HI_PROCINST (PROC_INST_ID_, ID_, ROOT_PROC_INST_ID_, END_TIME_) values (?, ?, ?, ?)")
                .params(java.util.Arrays.asList(id, id, root, ended == null ? null : java.sql.Timestamp.valueOf(ended))).update();
    }

    private void sealed(String... instances) {
        for (String one : instances) {
            jdbc.sql("insert into ledger_history (instance) values (?)").param(one).update();
        }
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
