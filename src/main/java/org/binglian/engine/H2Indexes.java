package org.binglian.engine;

import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What H2 lacks among the engine's own indexes, in an office's file and in the memory of a rehearsal. An execution's variables are asked
 * for by {@code EXECUTION_ID_ = ? and TASK_ID_ is null}, and H2 goes by the index of the second: through the variables of all running
 * cases, for each execution of each command. PostgreSQL knows better by its statistics. Tasks by their parent are asked for whenever one
 * ends, timers by their date whenever the clock is set.
 */
@Component
@Order(200)
class H2Indexes extends AbstractProcessEnginePlugin {

    static final List<String> WANTED = List.of(
            "create index if not exists office_act_ru_variable on ACT_RU_VARIABLE (EXECUTION_ID_, TASK_ID_)",
            "create index if not exists office_act_ru_task on ACT_RU_TASK (PARENT_TASK_ID_)",
            "create index if not exists office_act_ru_job on ACT_RU_JOB (DUEDATE_)");

    private ProcessEngineConfigurationImpl configuration;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        if (!"h2".equals(configuration.getDatabaseType())) {
            return;
        }
        try (var connection = configuration.getDataSource().getConnection(); var statement = connection.createStatement()) {
            for (String index : WANTED) {
                statement.execute(index);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An index of the engine's tables is missing", e);
        }
    }
}
