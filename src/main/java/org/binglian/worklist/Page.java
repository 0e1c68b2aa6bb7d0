package org.binglian.worklist;

import java.util.List;

/** A page of tasks, the nearest due first; {@code next} is null on the last page. */
public record Page(List<WorklistTask> tasks, String next) {}
