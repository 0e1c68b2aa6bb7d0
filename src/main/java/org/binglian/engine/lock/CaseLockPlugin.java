package org.binglian.engine.lock;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the case lock in front of every command that changes a running process. */
@Component
@Order(110)
class CaseLockPlugin extends AbstractProcessEnginePlugin {

    private final CaseLockInterceptor interceptor;

    CaseLockPlugin(CaseLockInterceptor interceptor) {
        this.interceptor = interceptor;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPostCommandInterceptorsTxRequired(List.of(interceptor));
    }
}
