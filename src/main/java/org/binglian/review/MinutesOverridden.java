package org.binglian.review;

/** A leader has asked for what the minutes had settled, or decided against them, with a reason of the leader's own. */
public record MinutesOverridden(ItemKey key, String department, String by) {
}
