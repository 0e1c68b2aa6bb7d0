package org.binglian.access;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * A node that is stopped or cut off in the middle of a transaction does not keep its locks: PostgreSQL ends a transaction that asks for
 * nothing for 40 seconds, so that the other nodes go on within a minute. When the node wakes up, what it had begun fails, and nothing of
 * it counts. An installation that sets {@code spring.datasource.hikari.connection-init-sql} says this itself.
 */
@Component
class HeldLocks implements BeanPostProcessor {

    static final String AT_MOST = "SET idle_in_transaction_session_timeout = '40s'";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource source && source.getJdbcUrl() != null && source.getJdbcUrl().startsWith("jdbc:postgresql:")
                && source.getConnectionInitSql() == null) {
            source.setConnectionInitSql(AT_MOST);
        }
        return bean;
    }
}
