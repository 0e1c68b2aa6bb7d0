package org.binglian.intermediary;

/** The decision {@code intermediary-standing}: from what an agency did in a year to whether it may be engaged. */
public interface StandingRule {

    /** {@code averageRating} is null below three ratings. */
    Ruling rule(boolean qualificationExpired, int lateCount, int returnedCount, Double averageRating);

    record Ruling(Standing standing, int months, String reason) {
    }
}
