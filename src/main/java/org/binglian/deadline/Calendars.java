package org.binglian.deadline;

/** Where the calendar now in force is had. */
@FunctionalInterface
interface Calendars {

    HolidayCalendar current();
}
