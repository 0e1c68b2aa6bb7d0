package org.binglian.deadline;

/** A warning is about to be given, and nothing has been written yet: whoever guards the project's cases takes their lock now, in this transaction. */
public record ClockWarningDue(ClockScope scope) {}
