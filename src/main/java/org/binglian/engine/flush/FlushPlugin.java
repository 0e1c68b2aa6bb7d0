package org.binglian.engine.flush;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An embedded H2 has no way to go, so its statements stay as they are. */
@Component
@Order(120)
class FlushPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        if (DbSqlSessionFactory.POSTGRES.equals(configuration.getDatabaseType())) {
            configuration.getSqlSessionFactory().getConfiguration().addInterceptor(new OneTrip());
        }
    }
}
