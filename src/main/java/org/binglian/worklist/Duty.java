package org.binglian.worklist;

import java.time.Instant;

/**
 * Who had a task: {@code named} was the section head when it was delivered, {@code leader} the leader then; {@code handler} is whoever
 * claimed it, or the one named. Never changed by who holds the post later.
 */
public record Duty(String taskId, String kind, String caseNumber, String itemCode, String department, String named, String handler,
                   String leader, Instant deliveredAt) {
}
