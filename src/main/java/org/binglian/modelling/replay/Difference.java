package org.binglian.modelling.replay;

/** One thing that came out otherwise; {@code before} or {@code after} is null where the thing is not there. */
public record Difference(Topic topic, String item, String what, String before, String after) {
}
