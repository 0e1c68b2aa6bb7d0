package org.binglian.review;

/** A department has answered; published in the transaction that keeps the answer. */
public record OpinionGiven(ItemKey key, String department, OpinionKind opinion, String reason) {
}
