package org.binglian.catalogue;

import org.binglian.deadline.DayUnit;

/** A statutory limit: so many days of that unit; 0 is on the spot. */
public record TimeLimit(int days, DayUnit unit) {

    public TimeLimit {
        if (days < 0 || unit == null) {
            throw new IllegalArgumentException("a limit has days and a unit");
        }
    }
}
