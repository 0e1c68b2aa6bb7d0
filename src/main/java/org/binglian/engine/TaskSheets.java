package org.binglian.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.Person;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A task's form file as plain fields, for pages that work without scripts; in the reader's language. */
@Component
public class TaskSheets {

    public record Option(String value, String label) {
    }

    /** {@code type} as in the form file; {@code key} null for a text; {@code required} only where the form always requires it. */
    public record Field(String type, String key, String label, boolean required, Integer longest, List<Option> options, String initial) {
    }

    private final TaskDesk desk;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;
    private final ObjectMapper json;

    TaskSheets(TaskDesk desk, @Lazy TaskService tasks, @Lazy RepositoryService repository, @Lazy ProcessEngineConfigurationImpl engine, ObjectMapper json) {
        this.desk = desk;
        this.tasks = tasks;
        this.repository = repository;
        this.engine = engine;
        this.json = json;
    }

    /** @throws org.binglian.access.Refusal as {@link TaskDesk#require} */
    public List<Field> of(String taskId, Person person, Locale locale) {
        var listed = desk.require(taskId, person);
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (listed.formKey() == null || task == null) {
            return List.of();
        }
        Map<String, Object> known = new HashMap<>(tasks.getVariables(taskId));
        List<Field> fields = new ArrayList<>();
        components(task.getProcessDefinitionId(), listed.formKey()).forEach(one -> fields.add(field(one, known, FormTongue.of(locale))));
        return fields;
    }

    private JsonNode components(String definition, String form) {
        String deployment = repository.getProcessDefinition(definition).getDeploymentId();
        try (var content = repository.getResourceAsStream(deployment, "forms/" + form + ".form")) {
            return json.readTree(content).path("components");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Field field(JsonNode one, Map<String, Object> known, FormTongue tongue) {
        if (!one.hasNonNull("key")) {
            String text = tongue.words(one.path("text").asText());
            return new Field("text", null, (text.startsWith("=") ? spoken(text.substring(1), known) : text).replace("**", ""), false, null, List.of(), null);
        }
        List<Option> options = one.has("valuesExpression") ? computed(one.path("valuesExpression").asText().substring(1), known) : new ArrayList<>();
        one.path("values").forEach(value -> options.add(new Option(value.path("value").asText(), tongue.words(value.path("label").asText()))));
        var validate = one.path("validate");
        boolean always = validate.path("required").asBoolean(false) && !one.path("conditional").has("hide");
        return new Field(one.path("type").asText(), one.path("key").asText(), tongue.words(one.path("label").asText(one.path("dateLabel").asText())), always,
                validate.has("maxLength") ? validate.path("maxLength").asInt() : null, options,
                one.has("defaultValue") ? one.path("defaultValue").asText() : null);
    }

    private String spoken(String expression, Map<String, Object> known) {
        return String.valueOf(feel(expression, known));
    }

    /** What the form chooses from, where that is known only now: a list of contexts with {@code value} and {@code label}. */
    private List<Option> computed(String expression, Map<String, Object> known) {
        List<Option> options = new ArrayList<>();
        if (feel(expression, known) instanceof Iterable<?> all) {
            all.forEach(one -> {
                if (one instanceof Map<?, ?> option) {
                    options.add(new Option(String.valueOf(option.get("value")), String.valueOf(option.get("label"))));
                }
            });
        }
        return options;
    }

    private Object feel(String expression, Map<String, Object> known) {
        FeelEngine feel = ((DefaultDmnEngineConfiguration) engine.getDmnEngineConfiguration()).getFeelEngine();
        return feel.evaluateSimpleExpression(expression, Variables.fromMap(known).asVariableContext());
    }
}
