package org.binglian.deadline;

import java.time.LocalDate;

/** Time not counted (art. 45): the day from still counts, the day to does not; to is null while the pause lasts. */
public record Pause(LocalDate from, LocalDate to, String kind, String ground) {

    public Pause {
        if (from == null || to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a pause begins, and does not end before it: " + from + " to " + to);
        }
    }

    public boolean open() {
        return to == null;
    }
}
