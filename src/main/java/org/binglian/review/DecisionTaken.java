package org.binglian.review;

/** A body's decision has taken effect; published in the same transaction. */
public record DecisionTaken(ItemKey key, Decision decision) {
}
