package org.binglian.engine.move;

import java.time.LocalDate;

/**
 * A last day that a move changed: of an alarm, or as an open task shows it. Element by its id and name, item and department by their
 * codes (null where the place has none). Before is null for what is new, after for what is gone or has no date any more.
 */
public record MovedDate(String process, String element, String name, String item, String department, boolean task, LocalDate before,
        LocalDate after) {

    /** Whether somebody has fewer days than before. */
    public boolean earlier() {
        return before != null && after != null && after.isBefore(before);
    }
}
