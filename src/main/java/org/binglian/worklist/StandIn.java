package org.binglian.worklist;

import java.time.LocalDate;

/** {@code deputy} stands in for {@code absent} (A/B角) from day to day, both counted, office dates; {@code endedOn} when it was ended before. */
public record StandIn(long id, String absent, String deputy, String department, LocalDate from, LocalDate until, String namedBy, LocalDate endedOn) {

    /** Whether it is in force on this day; one that was ended is not from that day on. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until) && (endedOn == null || day.isBefore(endedOn));
    }

    public boolean over(LocalDate day) {
        return day.isAfter(until) || endedOn != null && !day.isBefore(endedOn);
    }
}
