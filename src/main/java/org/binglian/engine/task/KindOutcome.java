package org.binglian.engine.task;

/** A kind of task and what its completion means to a room; a bean of this type adds a kind. */
record KindOutcome(String kind, TaskOutcome outcome) {
}
