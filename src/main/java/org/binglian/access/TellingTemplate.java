package org.binglian.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.CallableStatementCallback;
import org.springframework.jdbc.core.CallableStatementCreator;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.support.KeyHolder;

/** Tells {@link ReadOnce} what it writes, and sends what {@link Unsent} keeps before it touches that. */
final class TellingTemplate extends JdbcTemplate {

    private static final String NUMBERS = "select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, 16)";

    private final ReadOnce once;
    private final Unsent unsent;
    private volatile Boolean postgres;

    TellingTemplate(DataSource source, ReadOnce once, Unsent unsent) {
        super(source);
        this.once = once;
        this.unsent = unsent;
    }

    /** Writes these rows when it must. */
    void later(String sql, List<Object[]> rows) {
        if (unsent.keep(rows.stream().map(row -> new Unsent.Kept(sql, row)).toList(), this::send)) {
            once.writes(sql);
        } else if (rows.size() == 1) {
            update(sql, rows.get(0));
        } else {
            batchUpdate(sql, rows);
        }
    }

    /** A number for a new row of a table that this owner has; empty where the database gives it only with the row. */
    OptionalLong number(String table, String owner) {
        return postgres() ? unsent.number(table + " " + owner, () -> taken(table)) : OptionalLong.empty();
    }

    /** Those that are left over are never used, so that of an owner the newer row has the greater number on every node. */
    private List<Long> taken(String table) {
        return super.execute((ConnectionCallback<List<Long>>) connection -> {
            try (var statement = connection.prepareStatement(NUMBERS)) {
                statement.setString(1, table);
                List<Long> numbers = new ArrayList<>();
                for (var rows = statement.executeQuery(); rows.next();) {
                    numbers.add(rows.getLong(1));
                }
                return numbers;
            }
        });
    }

    private void send(List<Unsent.Kept> kept) {
        super.execute((ConnectionCallback<Void>) connection -> {
            new SentTogether(connection).send(kept);
            return null;
        });
    }

    private boolean postgres() {
        if (postgres == null) {
            postgres = super.execute((ConnectionCallback<Boolean>) SentTogether::joins);
        }
        return postgres;
    }

    @Override
    public <T> T query(PreparedStatementCreator creator, PreparedStatementSetter setter, ResultSetExtractor<T> rows) {
        unsent.beforeReading(text(creator));
        return super.query(creator, setter, rows);
    }

    @Override
    public <T> T query(String sql, ResultSetExtractor<T> rows) {
        unsent.beforeReading(sql);
        return super.query(sql, rows);
    }

    @Override
    public <T> Stream<T> queryForStream(PreparedStatementCreator creator, PreparedStatementSetter setter, RowMapper<T> mapper) {
        unsent.beforeReading(text(creator));
        return super.queryForStream(creator, setter, mapper);
    }

    @Override
    public <T> Stream<T> queryForStream(String sql, RowMapper<T> mapper) {
        unsent.beforeReading(sql);
        return super.queryForStream(sql, mapper);
    }

    @Override
    protected int update(PreparedStatementCreator creator, PreparedStatementSetter setter) {
        writes(text(creator));
        return super.update(creator, setter);
    }

    @Override
    public int update(PreparedStatementCreator creator, KeyHolder keys) {
        writes(text(creator));
        return super.update(creator, keys);
    }

    @Override
    public int update(String sql) {
        writes(sql);
        return super.update(sql);
    }

    @Override
    public int[] batchUpdate(String... statements) {
        writes(null);
        return super.batchUpdate(statements);
    }

    @Override
    public int[] batchUpdate(String sql, BatchPreparedStatementSetter setter) {
        writes(sql);
        return super.batchUpdate(sql, setter);
    }

    @Override
    public int[] batchUpdate(PreparedStatementCreator creator, BatchPreparedStatementSetter setter, KeyHolder keys) {
        writes(text(creator));
        return super.batchUpdate(creator, setter, keys);
    }

    @Override
    public <T> int[][] batchUpdate(String sql, Collection<T> values, int size, ParameterizedPreparedStatementSetter<T> setter) {
        writes(sql);
        return super.batchUpdate(sql, values, size, setter);
    }

    @Override
    public void execute(String sql) {
        writes(sql);
        super.execute(sql);
    }

    @Override
    public <T> T execute(StatementCallback<T> action) {
        writes(null);
        return super.execute(action);
    }

    @Override
    public <T> T execute(PreparedStatementCreator creator, PreparedStatementCallback<T> action) {
        writes(null);
        return super.execute(creator, action);
    }

    @Override
    public <T> T execute(CallableStatementCreator creator, CallableStatementCallback<T> action) {
        writes(null);
        return super.execute(creator, action);
    }

    @Override
    public <T> T execute(ConnectionCallback<T> action) {
        writes(null);
        return super.execute(action);
    }

    private void writes(String sql) {
        unsent.beforeWriting(sql);
        once.writes(sql);
    }

    private static String text(PreparedStatementCreator creator) {
        return creator instanceof SqlProvider known ? known.getSql() : null;
    }
}
