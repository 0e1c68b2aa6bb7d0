package org.binglian.review;

/** A meeting of a case is over: whoever waits for it looks again, in the same transaction. */
public record MeetingSettled(Meeting meeting) {
}
