package org.binglian.access;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Every statement reads what is there. H2 answers a repeated query from the result it gave before and, where a commit falls between
 * the two, misses that commit: whoever waits for a lock and then looks again would act on what stood before the wait
 * (h2database issue 4208). Its reuse of results is therefore off, whatever the URL says.
 */
@Component
class FreshReads implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource source && source.getJdbcUrl() != null && source.getJdbcUrl().startsWith("jdbc:h2:")) {
            source.setConnectionInitSql("SET OPTIMIZE_REUSE_RESULTS FALSE");
        }
        return bean;
    }
}
