package org.binglian.deadline;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** The calendar now in force, for all other rooms. */
@Service
class OfficeCalendar implements WorkingDays {

    private final Calendars calendars;

    OfficeCalendar(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return calendars.current().isWorkingDay(day);
    }

    @Override
    public LocalDate plus(LocalDate start, int workingDays) {
        return calendars.current().plus(start, workingDays);
    }

    @Override
    public int between(LocalDate startExclusive, LocalDate endInclusive) {
        return calendars.current().between(startExclusive, endInclusive);
    }

    @Override
    public boolean provisional(LocalDate until) {
        return calendars.current().provisional(until);
    }
}
