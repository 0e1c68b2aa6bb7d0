package org.binglian.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An open task; {@code dueOn} counts until 24:00 in Asia/Shanghai and may be null, as may all but id, kind and name. {@code ahead} is
 * null where no silence would be taken for an answer.
 */
public record WorklistTask(String taskId, String kind, String name, String caseNumber, String projectNumber, String itemCode,
        String department, List<String> candidateGroups, boolean leaderOnly, String assignee, Instant createdAt,
        LocalDate dueOn, String formKey, String processKey, Matter matter, DefaultAhead ahead) {

    /** Whose matter it is: the project's and the applicant's name. */
    public record Matter(String projectName, String applicant) {

        public static final Matter NONE = new Matter(null, null);
    }

    /** What silence would mean, and the clock at whose end; {@code on} is its last day. */
    public record DefaultAhead(String mode, long clock, LocalDate on) {}

    public WorklistTask {
        if (taskId == null || taskId.isBlank() || kind == null || kind.isBlank() || name == null || createdAt == null) {
            throw new IllegalArgumentException("A task has an id, a kind, a name and a beginning");
        }
        candidateGroups = candidateGroups == null ? List.of() : List.copyOf(candidateGroups);
        if (candidateGroups.stream().anyMatch(group -> !group.matches("[A-Za-z0-9]+"))) {
            throw new IllegalArgumentException("A candidate group is letters and digits only");
        }
        matter = matter == null ? Matter.NONE : matter;
    }

    /** A task of which nothing more is known. */
    public WorklistTask(String taskId, String kind, String name, String caseNumber, String projectNumber, String itemCode, String department,
            List<String> candidateGroups, boolean leaderOnly, String assignee, Instant createdAt, LocalDate dueOn, String formKey,
            String processKey) {
        this(taskId, kind, name, caseNumber, projectNumber, itemCode, department, candidateGroups, leaderOnly, assignee, createdAt, dueOn,
                formKey, processKey, null, null);
    }

    /** The same in somebody's hands. */
    public WorklistTask of(String person) {
        return new WorklistTask(taskId, kind, name, caseNumber, projectNumber, itemCode, department, candidateGroups, leaderOnly, person, createdAt, dueOn,
                formKey, processKey, matter, ahead);
    }

    /** Those who read the task: the one who has it, else the groups that may take it. */
    List<String> readers() {
        return assignee == null ? candidateGroups : List.of(assignee);
    }
}
