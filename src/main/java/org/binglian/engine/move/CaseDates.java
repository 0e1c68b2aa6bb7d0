package org.binglian.engine.move;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.binglian.engine.Vars;
import org.binglian.engine.alarm.TaskDates;
import org.binglian.engine.move.CaseAlarms.Alarm;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The last days that a case's alarms and open tasks name. */
@Component
class CaseDates {

    private final TaskService tasks;
    private final RuntimeService runtime;

    CaseDates(@Lazy TaskService tasks, @Lazy RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** One date at its place. */
    record Dated(String process, String element, String instance, boolean task, LocalDate on) {
    }

    /** By the id of the alarm or task. */
    Map<String, Dated> read(List<Alarm> alarms, Collection<String> instances) {
        Map<String, Dated> seen = new LinkedHashMap<>();
        alarms.stream().filter(alarm -> !alarm.held()).forEach(alarm -> seen.put(alarm.id(), new Dated(alarm.process(), alarm.element(),
                alarm.instance(), false, TaskDates.lastDay(alarm.due()))));
        for (var task : tasks.createTaskQuery().processInstanceIdIn(instances.toArray(String[]::new)).list()) {
            String definition = task.getProcessDefinitionId();
            seen.put(task.getId(), new Dated(definition.substring(0, definition.indexOf(':')), task.getTaskDefinitionKey(), task.getProcessInstanceId(),
                    true, task.getDueDate() == null ? null : TaskDates.lastDay(new Date(task.getDueDate().getTime() + 1000))));
        }
        return seen;
    }

    /** What differs; {@code names} gives an element's name by its process's key and its id. A task that is over is no change of a date. */
    List<MovedDate> differences(Map<String, Dated> before, Map<String, Dated> after, BinaryOperator<String> names) {
        List<MovedDate> moved = new ArrayList<>();
        before.forEach((id, was) -> {
            var now = after.get(id);
            if (now == null ? !was.task() : !Objects.equals(was.on(), now.on())) {
                moved.add(date(now == null ? was : now, was.on(), now == null ? null : now.on(), names));
            }
        });
        after.forEach((id, now) -> {
            if (!before.containsKey(id) && now.on() != null) {
                moved.add(date(now, null, now.on(), names));
            }
        });
        return moved;
    }

    private MovedDate date(Dated at, LocalDate before, LocalDate after, BinaryOperator<String> names) {
        return new MovedDate(at.process(), at.element(), names.apply(at.process(), at.element()), variable(at.instance(), Vars.ITEM_CODE),
                variable(at.instance(), Vars.DEPARTMENT), at.task(), before, after);
    }

    private String variable(String instance, String name) {
        return runtime.createVariableInstanceQuery().processInstanceIdIn(instance).activityInstanceIdIn(instance).variableName(name).list().stream()
                .map(found -> found.getValue()).filter(Objects::nonNull).map(Object::toString).findFirst().orElse(null);
    }
}
