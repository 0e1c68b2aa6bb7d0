package org.binglian.engine.history;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.binglian.engine.OpeningStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Drops indexes of the engine's history that none of our doors, of Cockpit's and of the engine's own statements ask: they are for reports
 * over whole definitions and spans of time, which our own tables answer, and were more bytes than what they point to.
 */
@Component
class HistoryIndexes extends OpeningStep {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryIndexes.class);
    private static final List<String> UNASKED = List.of(
            "ACT_IDX_HI_ACT_INST_START_END", "ACT_IDX_HI_ACT_INST_END", "ACT_IDX_HI_ACT_INST_COMP", "ACT_IDX_HI_ACT_INST_STATS",
            "ACT_IDX_HI_ACT_INST_TENANT_ID", "ACT_IDX_HI_ACT_INST_PROC_DEF_KEY", "ACT_IDX_HI_AI_PDEFID_END_TIME",
            "ACT_IDX_HI_TASK_INST_TENANT_ID", "ACT_IDX_HI_TASK_INST_PROC_DEF_KEY", "ACT_IDX_HI_TASKINSTID_PROCINST", "ACT_IDX_HI_TASK_INST_START",
            "ACT_IDX_HI_TASK_INST_END", "ACT_IDX_HI_PRO_INST_TENANT_ID", "ACT_IDX_HI_PRO_INST_PROC_DEF_KEY", "ACT_IDX_HI_PRO_INST_PROC_TIME",
            "ACT_IDX_HI_PI_PDEFID_END_TIME", "ACT_IDX_HI_PRO_RST_PRO_INST_ID", "ACT_IDX_HI_OP_LOG_PROCDEF", "ACT_IDX_HI_OP_LOG_OP_TYPE",
            "ACT_IDX_HI_OP_LOG_ENTITY_TYPE", "ACT_IDX_HI_OP_LOG_TIMESTAMP", "ACT_IDX_HI_OP_LOG_USER_ID");

    private final DataSource database;

    HistoryIndexes(DataSource database) {
        super(Integer.MIN_VALUE + 1500);
        this.database = database;
    }

    @Override
    protected void open() {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            for (String index : UNASKED) {
                statement.execute("drop index if exists " + index);
            }
        } catch (SQLException e) {
            LOG.warn("Indexes of the engine's history that nobody asks are still there", e);
        }
    }
}
