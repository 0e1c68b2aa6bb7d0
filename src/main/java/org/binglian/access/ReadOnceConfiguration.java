package org.binglian.access;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every room reads through {@link ReadOnce}, and what it writes is told there; what nobody waits for is kept in {@link Unsent}. */
@Configuration(proxyBeanMethods = false)
class ReadOnceConfiguration {

    @Bean
    JdbcTemplate jdbcTemplate(DataSource source, ReadOnce once, Unsent unsent) {
        return new TellingTemplate(source, once, unsent);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate template, ReadOnce once) {
        return new ReadOnceClient(template, once);
    }
}
