package org.binglian.review;

import java.time.LocalDate;

/** A special procedure (特别程序); {@code stopsClock} and {@code ground} as the decision said, {@code endedOn} null while it runs. */
public record SpecialProcedure(long id, ItemKey item, String kind, int workingDays, boolean stopsClock, String ground, String requestedBy,
                               LocalDate beganOn, LocalDate endedOn) {
}
