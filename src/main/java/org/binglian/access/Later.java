package org.binglian.access;

import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes for which nobody waits: they are kept and go to the database together, in their order, before the transaction commits or
 * somebody touches what they write (ADR 24). Nobody learns how many rows they changed, and what they break is thrown only then: a write
 * whose count or whose refusal somebody acts upon is no such write. Without a transaction they go at once.
 */
public final class Later {

    private Later() {
    }

    /** Its values are those given by their places. */
    public static void write(JdbcClient.StatementSpec statement) {
        if (statement instanceof ReadOnceClient.Statement ours) {
            ours.later();
        } else {
            statement.update();
        }
    }

    /** The same statement for each of these rows. */
    public static void write(JdbcTemplate template, String sql, List<Object[]> rows) {
        if (template instanceof TellingTemplate ours) {
            ours.later(sql, rows);
        } else {
            template.batchUpdate(sql, rows);
        }
    }

    /**
     * A number for a new row of a table, greater than any that was taken for its owner before, whose lock the caller holds; empty where the
     * database gives it only with the row. Numbers that a transaction has taken and not used are never used.
     */
    public static OptionalLong number(JdbcTemplate template, String table, String owner) {
        return template instanceof TellingTemplate ours ? ours.number(table, owner) : OptionalLong.empty();
    }
}
