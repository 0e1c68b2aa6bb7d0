package org.binglian.engine.reads;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.binglian.access.Remembered;
import org.binglian.deadline.Remembering;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clocks are remembered as all other rows are. */
@Component
class RememberedClocks implements Remembering {

    private final JdbcClient jdbc;

    RememberedClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public <T> void after(String sql, List<?> values, RowMapper<T> mapper, Runnable write, UnaryOperator<List<T>> change) {
        Remembered.after(jdbc, sql, values, mapper, write, change);
    }

    @Override
    public void note(Object of, Object known) {
        Remembered.note(jdbc, of, known);
    }

    @Override
    public Optional<Object> noted(Object of) {
        return Remembered.noted(jdbc, of);
    }
}
