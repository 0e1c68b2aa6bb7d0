package org.binglian.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For a room that knows what its own write makes of rows that were read before: nobody reads them again in this transaction. */
public final class Remembered {

    private Remembered() {
    }

    /** Writes; the question, where this transaction has asked it, is answered from then on by what {@code change} makes of its answer. */
    public static <T> void after(JdbcClient jdbc, String sql, List<?> values, RowMapper<T> mapper, Runnable write, UnaryOperator<List<T>> change) {
        if (jdbc instanceof ReadOnceClient ours) {
            ours.once().rewrite(new ReadOnce.Question(sql, List.copyOf(values), Map.of(), mapper), write, change);
        } else {
            write.run();
        }
    }

    /** Keeps what this transaction has found out, until it ends or waits for a lock; null: it holds no more. */
    public static void note(JdbcClient jdbc, Object of, Object known) {
        if (jdbc instanceof ReadOnceClient ours) {
            ours.once().note(of, known);
        }
    }

    public static Optional<Object> noted(JdbcClient jdbc, Object of) {
        return jdbc instanceof ReadOnceClient ours ? ours.once().noted(of) : Optional.empty();
    }
}
