package org.binglian.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the engine's ids one connection of their own to the same database. */
@Component
@Order(95)
class IdsBesideThePool extends AbstractProcessEnginePlugin implements DisposableBean {

    private final DataSource pool;
    private HikariDataSource beside;

    IdsBesideThePool(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        try {
            if (pool.isWrapperFor(HikariDataSource.class)) {
                beside = new HikariDataSource(one(pool.unwrap(HikariDataSource.class)));
                configuration.setIdGenerator(new IdBlocks(beside));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HikariConfig one(HikariDataSource pool) {
        var one = new HikariConfig();
        pool.copyStateTo(one);
        one.setPoolName("ids");
        one.setMaximumPoolSize(1);
        one.setMinimumIdle(1);
        one.setMetricsTrackerFactory(null);
        one.setRegisterMbeans(false);
        return one;
    }

    @Override
    public void destroy() {
        if (beside != null) {
            beside.close();
        }
    }
}
