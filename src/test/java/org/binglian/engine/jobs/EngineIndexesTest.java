package org.binglian.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database of an older version gets what its engine's tables lack, once. */
class EngineIndexesTest {

    @Test
    void an_older_database_gets_the_indexes_and_its_jobs_a_due_date() {
        var database = new SingleConnectionDataSource("jdbc:h2:mem:", true);
        try {
            var jdbc = JdbcClient.create(database);
            jdbc.sql("create table ACT_RU_TASK (ID_ varchar(64) primary key, PARENT_TASK_ID_ varchar(64))").update();
            jdbc.sql("create table ACT_RU_JOB (ID_ varchar(64) primary key, TYPE_ varchar(255), DUEDATE_ timestamp, CREATE_TIME_ timestamp)").update();
            jdbc.sql("insert into ACT_RU_JOB values ('1', 'message', null, timestamp '2026-01-02 03:04:05'), ('2', 'timer', timestamp '2030-01-01 00:00:00', null)")
                    .update();
            var indexes = new EngineIndexes(database);
            indexes.make();
            indexes.make();
            assertThat(indexed(database)).containsExactlyInAnyOrder("ACT_RU_JOB DUEDATE_", "ACT_RU_TASK PARENT_TASK_ID_");
            assertThat(jdbc.sql("select cast(DUEDATE_ as varchar) from ACT_RU_JOB order by ID_").query(String.class).list())
                    .containsExactly("2026-01-02 03:04:05", "2030-01-01 00:00:00");
        } finally {
            database.destroy();
        }
    }

    private static List<String> indexed(DataSource database) {
        return JdbcClient.create(database).sql("select table_name || ' ' || column_name from information_schema.index_columns where index_name like 'OFFICE_%'")
                .query(String.class).list();
    }
}
