package org.binglian.engine;

import java.util.Map;
import java.util.Set;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.worklist.DoneTasks;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What became of a task that is open no more: completed by another person, or ended by a clock. */
@Component
class EndedTasks {

    private static final Map<String, String> BY_REASON = Map.of("completed", "task-completed", "deleted", "task-ended-by-clock");

    private final HistoryService history;
    private final DoneTasks done;

    EndedTasks(@Lazy HistoryService history, DoneTasks done) {
        this.done = done;
        this.history = history;
    }

    /** 409 for whoever could have had it, 404 for everybody else. */
    Refusal whatHappened(String taskId, Set<String> groups, Person person) {
        var task = history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        if (task == null || task.getEndTime() == null || !wasTheirs(taskId, groups, person, task.getAssignee())) {
            return Refusal.notFound("task-unknown");
        }
        return Refusal.conflict(BY_REASON.getOrDefault(String.valueOf(task.getDeleteReason()), "task-ended-by-clock"),
                task.getAssignee() == null ? "" : task.getAssignee());
    }

    private boolean wasTheirs(String taskId, Set<String> groups, Person person, String assignee) {
        return person.id().equals(assignee) || done.groups(taskId).stream().anyMatch(groups::contains) || history.createHistoricIdentityLinkLogQuery().taskId(taskId).list().stream()
                .anyMatch(link -> link.getGroupId() != null && groups.contains(link.getGroupId()))
                || assignee != null && person.department() != null && assignee.startsWith(person.department());
    }
}
