package org.binglian.engine.task;

import java.util.Set;

/** What the model says of a user task: its kind, the clock whose date it shows, its form, the fields that a person fills in. */
record TaskModel(String kind, String clock, String form, Set<String> fields) {
}
