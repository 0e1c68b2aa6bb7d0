package org.binglian.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * In a rehearsal only, where nobody comes in by a door: the engine does not ask once more whom the desk has let in, nor
 * counts whom tasks were given to. What a model may say is guarded as ever.
 */
@Component
@Order(200)
@ConditionalOnProperty("binglian.rehearsal")
class LightEngine extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setAuthorizationEnabled(false);
        configuration.setTenantCheckEnabled(false);
        configuration.setTaskMetricsEnabled(false);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setAuthorizationEnabled(false);
    }
}
