package org.binglian.deadline;

/** The due date of a clock that is not stopped has changed, or its pause has begun or ended; published inside the transaction. */
public record ClockMoved(RunningClock clock) {}
