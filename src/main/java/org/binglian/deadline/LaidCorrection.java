package org.binglian.deadline;

import java.time.Instant;

/** A day of a notice that an office laid over the calendar, who laid it and when. */
public record LaidCorrection(String notice, CalendarDay day, String laidBy, Instant laidAt) {}
