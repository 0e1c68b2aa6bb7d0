package org.binglian.access;

import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.KeyHolder;

/** Every room reads through {@link ReadOnce}, and what it writes is told there. */
@Configuration(proxyBeanMethods = false)
class ReadOnceConfiguration {

    @Bean
    JdbcTemplate jdbcTemplate(DataSource source, ReadOnce once) {
        return new TellingTemplate(source, once);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate template, ReadOnce once) {
        return new ReadOnceClient(JdbcClient.create(template), once);
    }

    private static final class TellingTemplate extends JdbcTemplate {

        private final ReadOnce once;

        private TellingTemplate(DataSource source, ReadOnce once) {
            super(source);
            this.once = once;
        }

        @Override
        protected int update(PreparedStatementCreator creator, PreparedStatementSetter setter) {
            once.writes(creator instanceof SqlProvider known ? known.getSql() : null);
            return super.update(creator, setter);
        }

        @Override
        public int update(PreparedStatementCreator creator, KeyHolder keys) {
            once.writes(creator instanceof SqlProvider known ? known.getSql() : null);
            return super.update(creator, keys);
        }

        @Override
        public int update(String sql) {
            once.writes(sql);
            return super.update(sql);
        }

        @Override
        public int[] batchUpdate(String sql, BatchPreparedStatementSetter setter) {
            once.writes(sql);
            return super.batchUpdate(sql, setter);
        }

        @Override
        public <T> int[][] batchUpdate(String sql, Collection<T> values, int size, ParameterizedPreparedStatementSetter<T> setter) {
            once.writes(sql);
            return super.batchUpdate(sql, values, size, setter);
        }

        @Override
        public void execute(String sql) {
            once.writes(sql);
            super.execute(sql);
        }

        @Override
        public <T> T execute(StatementCallback<T> action) {
            once.writes(null);
            return super.execute(action);
        }

        @Override
        public <T> T execute(PreparedStatementCreator creator, PreparedStatementCallback<T> action) {
            once.writes(null);
            return super.execute(creator, action);
        }

        @Override
        public <T> T execute(ConnectionCallback<T> action) {
            once.writes(null);
            return super.execute(action);
        }
    }
}
