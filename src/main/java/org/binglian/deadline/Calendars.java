package org.binglian.deadline;

/** Where the calendar now in force is had. */
@FunctionalInterface
interface Calendars {

    HolidayCalendar current();

    /** The same, looked up anew and not from memory. */
    default HolidayCalendar latest() {
        return current();
    }
}
