package org.binglian.deadline;

import java.time.LocalDate;

/** What a notice says of one day: worked or off, and the holiday's name (may be null). */
public record CalendarDay(LocalDate date, boolean working, String name) {

    public CalendarDay {
        if (date == null) {
            throw new IllegalArgumentException("a calendar day has a date");
        }
    }

    boolean weekday() {
        return date.getDayOfWeek().getValue() <= 5;
    }
}
