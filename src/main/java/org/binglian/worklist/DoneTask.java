package org.binglian.worklist;

import java.time.Instant;

/**
 * A task that is open no more. {@code completed}: by {@code person}; otherwise a clock or another event ended it while that person, or
 * nobody, had it. {@code outcome} is {@code field:VALUE} of its form's choice, or null.
 */
public record DoneTask(String taskId, String kind, String name, String caseNumber, String projectNumber, String projectName, String itemCode,
        String department, String person, boolean completed, String outcome, Instant endedAt) {
}
