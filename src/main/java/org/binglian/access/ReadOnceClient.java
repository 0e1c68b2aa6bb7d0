package org.binglian.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.KeyHolder;

/** Asks the database what {@link ReadOnce} does not remember. */
final class ReadOnceClient implements JdbcClient {

    private final JdbcTemplate template;
    private final JdbcClient asked;
    private final ReadOnce once;

    ReadOnceClient(JdbcTemplate template, ReadOnce once) {
        this.template = template;
        this.asked = JdbcClient.create(template);
        this.once = once;
    }

    ReadOnce once() {
        return once;
    }

    @Override
    public StatementSpec sql(String sql) {
        return new Statement(sql, asked.sql(sql));
    }

    final class Statement implements StatementSpec {

        private final String sql;
        private final StatementSpec to;
        private final List<Object> values = new ArrayList<>();
        private final Map<String, Object> named = new HashMap<>();
        private boolean plain = true;

        private Statement(String sql, StatementSpec to) {
            this.sql = sql;
            this.to = to;
        }

        @Override
        public StatementSpec param(Object value) {
            to.param(value);
            values.add(value);
            return this;
        }

        @Override
        public StatementSpec param(int index, Object value) {
            to.param(index, value);
            return odd();
        }

        @Override
        public StatementSpec param(int index, Object value, int sqlType) {
            to.param(index, value, sqlType);
            return odd();
        }

        @Override
        public StatementSpec param(String name, Object value) {
            to.param(name, value);
            named.put(name, value);
            return this;
        }

        @Override
        public StatementSpec param(String name, Object value, int sqlType) {
            to.param(name, value, sqlType);
            return odd();
        }

        @Override
        public StatementSpec params(Object... given) {
            to.params(given);
            Collections.addAll(values, given);
            return this;
        }

        @Override
        public StatementSpec params(List<?> given) {
            to.params(given);
            values.addAll(given);
            return this;
        }

        @Override
        public StatementSpec params(Map<String, ?> given) {
            to.params(given);
            named.putAll(given);
            return this;
        }

        @Override
        public StatementSpec paramSource(Object source) {
            to.paramSource(source);
            return odd();
        }

        @Override
        public StatementSpec paramSource(SqlParameterSource source) {
            to.paramSource(source);
            return odd();
        }

        @Override
        public ResultQuerySpec query() {
            once.reads(sql);
            return to.query();
        }

        @Override
        public <T> MappedQuerySpec<T> query(Class<T> type) {
            return mapped(type, to.query(type));
        }

        @Override
        public <T> MappedQuerySpec<T> query(RowMapper<T> mapper) {
            return mapped(mapper, to.query(mapper));
        }

        @Override
        public void query(RowCallbackHandler handler) {
            once.reads(sql);
            to.query(handler);
        }

        @Override
        public <T> T query(ResultSetExtractor<T> extractor) {
            once.reads(sql);
            return to.query(extractor);
        }

        @Override
        public int update() {
            return to.update();
        }

        @Override
        public int update(KeyHolder keys) {
            return to.update(keys);
        }

        @Override
        public int update(KeyHolder keys, String... columns) {
            return to.update(keys, columns);
        }

        /** Nobody waits for it. */
        void later() {
            if (plain && named.isEmpty()) {
                Later.write(template, sql, List.<Object[]>of(values.toArray()));
            } else {
                to.update();
            }
        }

        private StatementSpec odd() {
            plain = false;
            return this;
        }

        private <T> MappedQuerySpec<T> mapped(Object mapper, MappedQuerySpec<T> rows) {
            if (!plain) {
                once.reads(sql);
                return rows;
            }
            return new MappedQuerySpec<>() {
                @Override
                public Stream<T> stream() {
                    once.reads(sql);
                    return rows.stream();
                }

                @Override
                public List<T> list() {
                    return once.list(new ReadOnce.Question(sql, Collections.unmodifiableList(values), named, mapper), rows::list);
                }
            };
        }
    }
}
