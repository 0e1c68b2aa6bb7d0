package org.binglian.engine;

import java.util.List;
import org.binglian.engine.history.StartsAtHand;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The engine's settings that no property has. What fails is logged by whoever it fails: a door, the executor, a sweep. The engine itself would
 * log each refused form with its stack, and with the text that was refused.
 */
@Component
@Order(90)
class OfficeEngine extends AbstractProcessEnginePlugin {

    /** Each block costs a transaction of its own, and a default uses up to a hundred ids; what is left of one at a restart is never used. */
    private static final int IDS_AT_ONCE = 10_000;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new OfficeHistory()));
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.setCustomHistoryEventHandlers(List.of(new StartsAtHand()));
        configuration.setHistoryTimeToLive("P3650D");
        configuration.setFailedJobRetryTimeCycle("R5/PT1M");
        configuration.setCmmnEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setIdBlockSize(IDS_AT_ONCE);
        if (configuration instanceof SpringProcessEngineConfiguration spring) {
            spring.setDeploymentResources(new org.springframework.core.io.Resource[0]);
        }
    }
}
