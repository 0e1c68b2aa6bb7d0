package org.binglian.review;

/** What became of an item; null in a review until it is so. An item passed by default has none until its paper comes. */
public enum Decision {
    GRANTED, GRANTED_WITH_CONDITIONS, REFUSED, FILED, SKIPPED, WITHDRAWN, REVOKED;

    public boolean positive() {
        return this == GRANTED || this == GRANTED_WITH_CONDITIONS || this == FILED || this == SKIPPED;
    }
}
