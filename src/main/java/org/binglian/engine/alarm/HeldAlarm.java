package org.binglian.engine.alarm;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A default that waits for a supervisor: where, since when, why, and what it would mean. {@code line} is its number within its hold,
 * {@code hold} that hold's number; both are null for what was held before holds were a matter of their own.
 */
public record HeldAlarm(long id, String hold, Integer line, String place, String activity, String businessKey, String itemCode, String department,
                        String consequence, String reason, Instant heldAt, Instant dueAt) {

    /** The last day of the clock that has run out, null where it is not known. */
    public LocalDate lastDay() {
        return dueAt == null ? null : TaskDates.lastDay(java.util.Date.from(dueAt));
    }
}
