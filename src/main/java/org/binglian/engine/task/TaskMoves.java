package org.binglian.engine.task;

import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.access.Later;
import org.binglian.deadline.RunningClock;
import org.binglian.engine.alarm.TaskClocks;
import org.binglian.engine.alarm.TaskDates;
import org.binglian.worklist.Worklist;
import org.binglian.worklist.WorklistTask;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes open tasks follow the model to which their process has gone over: its name, department, form, fields and date. The engine
 * itself carries a task over as it was opened.
 */
@Component
public class TaskMoves {

    private final TaskModels models;
    private final TaskClocks taskClocks;
    private final TaskDates dates;
    private final TaskCard card;
    private final TaskStakes stakes;
    private final Worklist worklist;
    private final JdbcClient jdbc;

    TaskMoves(TaskModels models, TaskClocks taskClocks, TaskDates dates, TaskCard card, TaskStakes stakes, Worklist worklist, JdbcClient jdbc) {
        this.models = models;
        this.taskClocks = taskClocks;
        this.dates = dates;
        this.card = card;
        this.stakes = stakes;
        this.worklist = worklist;
        this.jdbc = jdbc;
    }

    /** These open tasks, within the command that moves their processes. */
    public void follow(Collection<String> open, CommandContext context) {
        if (open.isEmpty()) {
            return;
        }
        Map<String, Long> shown = clocks(open);
        Map<String, WorklistTask> listed = new HashMap<>();
        worklist.all(List.copyOf(open)).forEach(task -> listed.put(task.taskId(), task));
        open.forEach(id -> {
            var task = context.getTaskManager().findTaskById(id);
            if (task != null) {
                follow(task, shown.get(id), listed.get(id));
            }
        });
    }

    private Map<String, Long> clocks(Collection<String> tasks) {
        Map<String, Long> shown = new HashMap<>();
        jdbc.sql("select task_id, clock_id from task_clock where task_id in (:tasks)").param("tasks", tasks).query(row -> {
            shown.put(row.getString(1), row.getLong(2));
        });
        return shown;
    }

    private void follow(TaskEntity task, Long shown, WorklistTask was) {
        var model = models.of(task);
        declareFields(task);
        var name = task.getTaskDefinition().getNameExpression();
        if (name != null) {
            task.setName(String.valueOf(name.getValue(task)));
        }
        var groups = model.inOrder(groups(task).stream());
        RunningClock clock = date(task, model, shown);
        String department = models.departmentOf(groups);
        if (was == null || was.matter().projectName() == null) {
            card.lay(task, model, groups, department);
        } else {
            card.lay(task, model, groups, department, was.matter()::projectName);
        }
        task.triggerUpdateEvent();
        if (was != null) {
            var is = new WorklistTask(task.getId(), model.kind(), task.getName(), was.caseNumber(), was.projectNumber(), was.itemCode(), department, groups,
                    groups.stream().allMatch(group -> group.endsWith("leader")), task.getAssignee(), was.createdAt(),
                    clock == null ? TaskDates.lastDay(again(task.getDueDate())) : dates.lastDay(clock), model.form(), was.processKey(), was.matter(),
                    stakes.defaultAhead(task, model));
            if (!is.equals(was)) {
                worklist.put(is);
            }
        }
    }

    /** A field that the newer form asks for stays the task's own, as if it had been declared when the task was opened. */
    private static void declareFields(TaskEntity task) {
        var execution = task.getExecution();
        var mapping = execution.getActivity().getIoMapping();
        if (mapping != null) {
            mapping.getInputParameters().stream().filter(field -> !execution.hasVariableLocal(field.getName())).forEach(field -> field.execute(execution));
        }
    }

    /** Gives the task to the groups of the newer model; whoever has it and is in none of them gives it back. */
    private static Set<String> groups(TaskEntity task) {
        Set<String> were = task.getCandidates().stream().map(link -> link.getGroupId()).filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> are = task.getTaskDefinition().getCandidateGroupIdExpressions().stream().flatMap(one -> named(one, task))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (are.isEmpty() || are.equals(were)) {
            return were;
        }
        were.stream().filter(group -> !are.contains(group)).forEach(task::deleteCandidateGroup);
        are.stream().filter(group -> !were.contains(group)).forEach(task::addCandidateGroup);
        if (Collections.disjoint(were, are) && task.getAssignee() != null) {
            task.setAssignee(null);
        }
        return are;
    }

    private static Stream<String> named(Expression expression, DelegateTask task) {
        Object value = expression.getValue(task);
        return value instanceof Collection<?> many ? many.stream().map(Object::toString)
                : value == null ? Stream.empty() : Stream.of(value.toString().split("\\s*,\\s*"));
    }

    private RunningClock date(TaskEntity task, TaskModel model, Long shown) {
        RunningClock clock = model.clock() == null ? null : taskClocks.of(task, model.clock());
        show(task, clock == null ? null : clock.id(), shown);
        if (clock != null) {
            task.setDueDate(dates.due(clock));
            task.setFollowUpDate(dates.followUp(clock));
        } else {
            var due = task.getTaskDefinition().getDueDateExpression();
            task.setDueDate(due != null && due.getValue(task) instanceof Date on ? TaskDates.shown(on) : null);
            task.setFollowUpDate(null);
        }
        return clock;
    }

    private void show(TaskEntity task, Long clock, Long shown) {
        if (Objects.equals(clock, shown)) {
            return;
        }
        Later.write(jdbc.sql("delete from task_clock where task_id = ?").param(task.getId()));
        if (clock != null) {
            Later.write(jdbc.sql("insert into task_clock (task_id, clock_id) values (?, ?)").params(task.getId(), clock));
        }
    }

    private static Date again(Date shown) {
        return shown == null ? null : new Date(shown.getTime() + 1000);
    }
}
