package org.binglian.review;

/** Limits of the law in working days, from the decision {@code step-limits} (行政许可法 42). */
public interface ReviewLimits {

    /** How long an extension may be at most: 10. */
    int longestExtension();

    /** How many working days before a hearing it is announced: 7 (art. 48). */
    int hearingNotice();

    /** The limit of a decision whose item lists none: 20. */
    int general();
}
