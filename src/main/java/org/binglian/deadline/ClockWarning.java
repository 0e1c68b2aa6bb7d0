package org.binglian.deadline;

import java.time.Instant;

/** A warning has been given, once; dueAt is 00:00 of the day on which it was to be given. Published inside the transaction. */
public record ClockWarning(RunningClock clock, String level, Instant dueAt) {}
