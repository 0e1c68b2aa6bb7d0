package org.binglian.engine.task;

import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.deadline.RunningClock;
import org.binglian.engine.alarm.TaskClocks;
import org.binglian.engine.alarm.TaskDates;
import org.binglian.worklist.Worklist;
import org.binglian.worklist.WorklistTask;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes open tasks follow the model to which their process has gone over: its name, department, form, fields and date. The engine
 * itself carries a task over as it was opened.
 */
@Component
public class TaskMoves {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskModels models;
    private final TaskClocks taskClocks;
    private final TaskDates dates;
    private final TaskCard card;
    private final TaskStakes stakes;
    private final Worklist worklist;
    private final JdbcClient jdbc;

    TaskMoves(@Lazy ProcessEngineConfigurationImpl engine, TaskModels models, TaskClocks taskClocks, TaskDates dates, TaskCard card, TaskStakes stakes,
              Worklist worklist, JdbcClient jdbc) {
        this.engine = engine;
        this.models = models;
        this.taskClocks = taskClocks;
        this.dates = dates;
        this.card = card;
        this.stakes = stakes;
        this.worklist = worklist;
        this.jdbc = jdbc;
    }

    /** All open tasks of these process instances. */
    public void follow(Collection<String> instances) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            instances.forEach(instance -> context.getTaskManager().findTasksByProcessInstanceId(instance).forEach(task -> follow(context, task)));
            return null;
        });
    }

    private void follow(CommandContext context, TaskEntity task) {
        var model = models.of(task);
        declareFields(task);
        var name = task.getTaskDefinition().getNameExpression();
        if (name != null) {
            task.setName(String.valueOf(name.getValue(task)));
        }
        var groups = model.inOrder(groups(task).stream());
        RunningClock clock = date(task, model);
        String department = models.departmentOf(groups);
        card.lay(task, model, groups, department);
        task.triggerUpdateEvent();
        worklist.find(task.getId()).ifPresent(was -> worklist.put(new WorklistTask(task.getId(), model.kind(), task.getName(), was.caseNumber(),
                was.projectNumber(), was.itemCode(), department, groups, groups.stream().allMatch(group -> group.endsWith("leader")),
                task.getAssignee(), was.createdAt(), clock == null ? TaskDates.lastDay(again(task.getDueDate())) : dates.lastDay(clock), model.form(),
                was.processKey(), was.matter(), stakes.defaultAhead(task, model))));
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
        Set<String> were = task.getCandidates().stream().map(link -> link.getGroupId()).filter(java.util.Objects::nonNull)
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

    private RunningClock date(TaskEntity task, TaskModel model) {
        RunningClock clock = model.clock() == null ? null : taskClocks.of(task, model.clock());
        jdbc.sql("delete from task_clock where task_id = ?").param(task.getId()).update();
        if (clock != null) {
            jdbc.sql("insert into task_clock (task_id, clock_id) values (?, ?)").params(task.getId(), clock.id()).update();
            task.setDueDate(dates.due(clock));
            task.setFollowUpDate(dates.followUp(clock));
        } else {
            var due = task.getTaskDefinition().getDueDateExpression();
            task.setDueDate(due != null && due.getValue(task) instanceof Date on ? TaskDates.shown(on) : null);
            task.setFollowUpDate(null);
        }
        return clock;
    }

    private static Date again(Date shown) {
        return shown == null ? null : new Date(shown.getTime() + 1000);
    }
}
