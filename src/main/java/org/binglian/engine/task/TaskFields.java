package org.binglian.engine.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.binglian.access.Refusal;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The fields that a task's model declares; anything else in a request is refused, so that nothing leaks into the process. */
@Component
public class TaskFields {

    private static final Set<String> LISTS = Set.of("attendance", "decisions");

    private final ProcessEngineConfigurationImpl engine;
    private final TaskModels models;

    TaskFields(@Lazy ProcessEngineConfigurationImpl engine, TaskModels models) {
        this.engine = engine;
        this.models = models;
    }

    /** @throws Refusal 400 naming each field that the task does not have */
    public Map<String, Object> known(String taskId, Map<String, Object> given) {
        var task = engine.getCommandExecutorTxRequired().execute(context -> context.getTaskManager().findTaskById(taskId));
        if (task == null) {
            throw Refusal.conflict("task-completed", "");
        }
        var model = models.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        var refusal = Refusal.malformed("unknown-field");
        Map<String, Object> values = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (model.fields().contains(name)) {
                values.put(name, LISTS.contains(name) ? MinutesLines.of(value) : "demands".equals(name) ? DemandLines.of(value)
                        : "materialRemarks".equals(name) ? RemarkLines.of(value) : plain(name, value, refusal));
            } else if (!"done".equals(name)) {
                refusal.field(name, "unknown", name);
            }
        });
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return values;
    }

    private static Object plain(String name, Object value, Refusal refusal) {
        if (value instanceof Map<?, ?> || value instanceof Iterable<?>) {
            refusal.field(name, "type");
            return null;
        }
        return value;
    }
}
