package org.binglian.deadline;

import java.time.LocalDate;

/**
 * A due date that moved, and why: {@code kind} and {@code ground} of the pause, or the extension's days as {@code days}. For a pause
 * that goes on {@code movedOn} is its first day, and {@code became} the date as of today.
 */
public record ClockMove(long clock, LocalDate movedOn, LocalDate was, LocalDate became, Cause cause, String kind, String ground, Integer days) {

    /** CALENDAR: a correction of the working-day calendar; RESTART: the clock counts from another day; RELEASE: its case moved to other rules. */
    public enum Cause { PAUSE, EXTENSION, RESTART, CALENDAR, RELEASE }
}
