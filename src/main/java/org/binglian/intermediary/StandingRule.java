package org.binglian.intermediary;

/** The decision {@code intermediary-standing}: from what an agency did in a year to whether it may be engaged. */
public interface StandingRule {

    /** {@code averageRating}, 1 to 5 stars, is null where nobody has rated. */
    Ruling rule(boolean qualificationExpired, int lateCount, int returnedCount, int ratingCount, Double averageRating);

    record Ruling(Standing standing, int months, String reason) {
    }
}
