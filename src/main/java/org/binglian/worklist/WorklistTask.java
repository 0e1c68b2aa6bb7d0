package org.binglian.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An open task; {@code dueOn} counts until 24:00 in Asia/Shanghai and may be null, as may all but id, kind and name. */
public record WorklistTask(String taskId, String kind, String name, String caseNumber, String projectNumber, String itemCode,
        String department, List<String> candidateGroups, boolean leaderOnly, String assignee, Instant createdAt,
        LocalDate dueOn, String formKey, String processKey) {

    public WorklistTask {
        if (taskId == null || taskId.isBlank() || kind == null || kind.isBlank() || name == null || createdAt == null) {
            throw new IllegalArgumentException("A task has an id, a kind, a name and a beginning");
        }
        candidateGroups = candidateGroups == null ? List.of() : List.copyOf(candidateGroups);
        if (candidateGroups.stream().anyMatch(group -> !group.matches("[A-Za-z0-9]+"))) {
            throw new IllegalArgumentException("A candidate group is letters and digits only");
        }
    }
}
