package org.binglian.engine.jobs;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The oldest alarm rings first, found by an index; every job has a due date, so that none hides from it. */
@Component
@Order(95)
class JobsInBatches extends AbstractProcessEnginePlugin {

    private final EngineIndexes indexes;

    JobsInBatches(EngineIndexes indexes) {
        this.indexes = indexes;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setEnsureJobDueDateNotNull(true);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        indexes.make();
    }
}
