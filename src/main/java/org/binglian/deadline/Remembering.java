package org.binglian.deadline;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.RowMapper;

/** Port: what this transaction has read of clocks, and what its own writes make of it, so that nobody reads it again. */
public interface Remembering {

    /** Writes; the question, where it was asked before, is answered from then on by what {@code change} makes of its answer. */
    <T> void after(String sql, List<?> values, RowMapper<T> mapper, Runnable write, UnaryOperator<List<T>> change);

    /** Keeps what was found out about something; null: it holds no more. */
    void note(Object of, Object known);

    Optional<Object> noted(Object of);
}
