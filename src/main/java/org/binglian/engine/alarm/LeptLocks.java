package org.binglian.engine.alarm;

import java.sql.Timestamp;
import org.binglian.deadline.OfficeTime;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A lock that was taken before the clock went back would hold a dead node's alarms for as long as it went back. No lock ends later than
 * one lock time from now; whoever still works under one that does is found out by the job's revision, as ever.
 */
@Component
class LeptLocks {

    private static final Logger LOG = LoggerFactory.getLogger(LeptLocks.class);

    private final JdbcClient jdbc;
    private final OfficeTime office;
    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

    LeptLocks(JdbcClient jdbc, OfficeTime office, ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.jdbc = jdbc;
        this.office = office;
        this.engine = engine;
    }

    /** Jobs that the clock has left locked too long are free. */
    void free() {
        var latest = office.now().plusMillis(engine.getObject().getJobExecutor().getLockTimeInMillis());
        int freed = jdbc.sql("update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_EXP_TIME_ > ?").param(Timestamp.from(latest)).update();
        if (freed > 0) {
            LOG.warn("The clock went back: {} jobs that were locked before are free", freed);
        }
    }
}
