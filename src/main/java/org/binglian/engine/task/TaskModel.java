package org.binglian.engine.task;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the model says of a user task: its kind, the clock whose date it shows, its form, the fields that a person fills in, and the
 * candidate group that it names first, whose department has the task.
 */
record TaskModel(String kind, String clock, String form, Set<String> fields, String firstGroup) {

    /** The engine's groups come in no order of their own. */
    List<String> inOrder(Stream<String> groups) {
        return groups.sorted(Comparator.comparing((String group) -> !group.equals(firstGroup)).thenComparing(Comparator.naturalOrder())).toList();
    }
}
