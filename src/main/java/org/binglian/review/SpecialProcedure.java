package org.binglian.review;

import java.time.LocalDate;

/**
 * A special procedure (特别程序); {@code stopsClock}, {@code ground} and {@code owner} (whose time it is) as the decision said,
 * {@code endedOn} null while it runs, {@code result} what came of it.
 */
public record SpecialProcedure(long id, ItemKey item, String kind, int workingDays, boolean stopsClock, String ground, String owner,
                               String requestedBy, LocalDate beganOn, LocalDate endedOn, String result) {
}
