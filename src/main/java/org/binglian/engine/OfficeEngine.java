package org.binglian.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine's settings that no property has. */
@Component
@Order(90)
class OfficeEngine extends AbstractProcessEnginePlugin {

    /** Each block costs a transaction of its own, and a default uses up to a hundred ids. */
    private static final int IDS_AT_ONCE = 2000;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new OfficeHistory()));
        configuration.setHistoryTimeToLive("P3650D");
        configuration.setIdBlockSize(IDS_AT_ONCE);
        configuration.setFailedJobRetryTimeCycle("R5/PT1M");
        configuration.setCmmnEnabled(false);
        if (configuration instanceof SpringProcessEngineConfiguration spring) {
            spring.setDeploymentResources(new org.springframework.core.io.Resource[0]);
        }
    }
}
