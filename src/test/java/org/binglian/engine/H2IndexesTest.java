package org.binglian.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

/** H2 goes straight to the variables of one execution, however many other cases run. */
class H2IndexesTest {

    private static final String VARIABLES_OF_AN_EXECUTION = "explain select * from ACT_RU_VARIABLE where EXECUTION_ID_ = 'x' and TASK_ID_ is null";

    @Test
    void an_executions_variables_are_found_by_the_execution_and_not_by_having_no_task() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:h2-indexes"); var statement = connection.createStatement()) {
            statement.execute("create table ACT_RU_VARIABLE (ID_ varchar(64) primary key, EXECUTION_ID_ varchar(64), TASK_ID_ varchar(64))");
            statement.execute("create table ACT_RU_TASK (ID_ varchar(64) primary key, PARENT_TASK_ID_ varchar(64))");
            statement.execute("create table ACT_RU_JOB (ID_ varchar(64) primary key, DUEDATE_ timestamp)");
            statement.execute("create index ACT_IDX_VARIABLE_TASK_ID on ACT_RU_VARIABLE (TASK_ID_)");
            for (String index : H2Indexes.WANTED) {
                statement.execute(index);
            }
            try (var plan = statement.executeQuery(VARIABLES_OF_AN_EXECUTION)) {
                plan.next();
                assertThat(plan.getString(1)).containsIgnoringCase("office_act_ru_variable: EXECUTION_ID_ = 'x'");
            }
        }
    }
}
