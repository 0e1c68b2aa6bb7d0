package org.binglian.deadline;

import java.util.List;
import java.util.OptionalLong;

/** Port: writes for which nobody waits, so that a transaction may send them together. */
public interface WrittenLater {

    /** The same statement for each of these rows, in the caller's transaction. */
    void write(String sql, List<Object[]> rows);

    /**
     * A number for a new row of this table, greater than any that was taken for this owner before; empty where the database gives it
     * only with the row. The caller holds the owner's lock.
     */
    OptionalLong number(String table, String owner);
}
