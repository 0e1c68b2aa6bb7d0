package org.binglian.modelling.replay;

/** A task as the record knows it again: its kind, its item and whose it is; the last two may be null. */
public record Step(String kind, String item, String department) {
}
