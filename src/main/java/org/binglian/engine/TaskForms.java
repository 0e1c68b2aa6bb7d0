package org.binglian.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.binglian.access.Person;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** The form of a task for our own doors: the very file of the release that the case runs on, and what it shows of the task. */
@Service
public class TaskForms {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final TaskDesk desk;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final ObjectMapper json;

    TaskForms(TaskDesk desk, @Lazy TaskService tasks, @Lazy RepositoryService repository, ObjectMapper json) {
        this.desk = desk;
        this.tasks = tasks;
        this.repository = repository;
        this.json = json;
    }

    /** {@code schema} as form-js reads it; {@code data}: plain values by field or name in a text of the form. */
    public record TaskForm(JsonNode schema, Map<String, Object> data) {}

    /** In this language. @throws org.binglian.access.Refusal 404 and 409 as {@link TaskDesk#require} */
    public TaskForm of(String taskId, Person person, Locale locale) {
        var both = of(taskId, person);
        return new TaskForm(FormTongue.of(locale).form(both.schema()), both.data());
    }

    /** In both languages, as the file says it. @throws org.binglian.access.Refusal 404 and 409 as {@link TaskDesk#require} */
    public TaskForm of(String taskId, Person person) {
        var seen = desk.require(taskId, person);
        String schema = seen.formKey() == null ? "{\"type\":\"default\",\"id\":\"none\",\"components\":[]}" : file(taskId, seen.formKey());
        List<String> mentioned = NAME.matcher(schema).results().map(MatchResult::group).distinct().toList();
        Map<String, Object> data = new TreeMap<>();
        tasks.getVariables(taskId, mentioned).forEach((name, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                data.put(name, value);
            }
        });
        return new TaskForm(read(schema), data);
    }

    private String file(String taskId, String form) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        String deployment = repository.getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId();
        try (var content = repository.getResourceAsStream(deployment, "forms/" + form + ".form")) {
            return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(String schema) {
        try {
            return json.readTree(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
