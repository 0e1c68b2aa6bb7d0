package org.binglian.engine.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.engine.Answered;
import org.binglian.intermediary.AgencyNames;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Checks what was filled in against the rules of the task's form, inside the engine: the same for Tasklist, the desk and programs. */
@Component
class FormRules {

    private static final Set<String> CHOICES = Set.of("select", "radio", "checkbox");
    private static final Pattern CLOCKS = Pattern.compile("\\b(today|now)\\s*\\(");

    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;
    private final ObjectMapper json;
    private final AgencyNames agencies;
    private final Map<String, JsonNode> forms = new ConcurrentHashMap<>();
    private final Answered<List<Object>, Boolean> hidden = new Answered<>();

    FormRules(@Lazy RepositoryService repository, @Lazy ProcessEngineConfigurationImpl engine, ObjectMapper json, AgencyNames agencies) {
        this.repository = repository;
        this.engine = engine;
        this.json = json;
        this.agencies = agencies;
    }

    /** The fields that count. @throws Refusal 422 naming each field that breaks a rule */
    Map<String, Object> check(DelegateTask task, TaskModel model, Person by) {
        Map<String, Object> given = new LinkedHashMap<>();
        model.fields().forEach(field -> given.put(field, task.getVariableLocal(field)));
        model.fields().stream().filter(field -> given.get(field) == null).forEach(field -> given.put(field, task.getVariable(field)));
        chosen(form(task, model), given);
        var refusal = Refusal.invalid("form-incomplete");
        for (JsonNode component : form(task, model)) {
            String key = component.path("key").asText(null);
            if (key != null) {
                component(component, key, given, refusal);
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        if (agencies.mayNotBeNamed(by, model.kind())) {
            noAgency(form(task, model), given);
        }
        return given;
    }

    /** What was chosen among the form's own values names nobody. */
    private void noAgency(JsonNode form, Map<String, Object> given) {
        Map<String, Object> written = new LinkedHashMap<>(given);
        for (JsonNode component : form) {
            if (component.path("values").isArray()) {
                written.remove(component.path("key").asText());
            }
        }
        written.forEach((field, value) -> agencies.namedIn(value instanceof String text ? text : null).ifPresent(name -> {
            throw Refusal.invalid("agency-named", name).field(field, "agency-named", name);
        }));
    }

    /** A choice between true and false is a text in the form; the API may send it as it is. */
    private static void chosen(JsonNode form, Map<String, Object> given) {
        for (JsonNode component : form) {
            given.computeIfPresent(component.path("key").asText(), (key, value) -> "select".equals(component.path("type").asText())
                    || "radio".equals(component.path("type").asText()) ? value.toString() : value);
        }
    }

    private void component(JsonNode component, String key, Map<String, Object> given, Refusal refusal) {
        String hide = component.path("conditional").path("hide").asText("");
        if (hide.startsWith("=") && hidden(hide.substring(1), given)) {
            return;
        }
        Object value = given.get(key);
        if (empty(value) && component.has("defaultValue")) {
            value = plain(component.get("defaultValue"));
            given.put(key, value);
        }
        var validate = component.path("validate");
        if (empty(value)) {
            if (validate.path("required").asBoolean(false)) {
                refusal.field(key, "required");
            }
            return;
        }
        if (component.path("values").isArray() && !oneOf(component.path("values"), value)) {
            refusal.field(key, "choice", choices(component.path("values")));
        }
        if ("number".equals(component.path("type").asText())) {
            number(validate, key, value, refusal);
        }
        if (validate.has("maxLength") && value.toString().length() > validate.path("maxLength").asInt()) {
            refusal.field(key, "too-long", validate.path("maxLength").asInt());
        }
    }

    private static void number(JsonNode validate, String key, Object value, Refusal refusal) {
        try {
            double number = Double.parseDouble(value.toString());
            if (validate.has("min") && number < validate.path("min").asDouble() || validate.has("max") && number > validate.path("max").asDouble()) {
                refusal.field(key, "range", validate.path("min").asInt(0), validate.path("max").asInt(Integer.MAX_VALUE));
            }
        } catch (NumberFormatException e) {
            refusal.field(key, "number");
        }
    }

    /** What was chosen first in the form, as {@code field:VALUE}; null where nothing is chosen. */
    String choice(DelegateTask task, TaskModel model, Map<String, Object> given) {
        for (JsonNode component : form(task, model)) {
            String key = component.path("key").asText("");
            if (CHOICES.contains(component.path("type").asText()) && !empty(given.get(key))) {
                return key + ":" + given.get(key);
            }
        }
        return null;
    }

    /** The form's fields that were filled in, as JSON. */
    String written(DelegateTask task, TaskModel model, Map<String, Object> given) {
        Map<String, Object> filled = new java.util.TreeMap<>();
        form(task, model).forEach(component -> filled.put(component.path("key").asText(""), given.get(component.path("key").asText(""))));
        filled.values().removeIf(FormRules::empty);
        try {
            return json.writeValueAsString(filled);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException("An answer that cannot be written as JSON", e);
        }
    }

    /** It depends on the fields that it names and on nothing else, unless it asks for the day or the hour. */
    private boolean hidden(String expression, Map<String, Object> given) {
        if (CLOCKS.matcher(expression).find()) {
            return Boolean.TRUE.equals(feel(expression, given));
        }
        Map<String, Object> named = new HashMap<>(given);
        named.keySet().removeIf(field -> !expression.contains(field));
        return hidden.once(List.of(expression, named), () -> Boolean.TRUE.equals(feel(expression, given)));
    }

    private Object feel(String expression, Map<String, Object> given) {
        Map<String, Object> visible = new HashMap<>(given);
        FeelEngine feel = ((DefaultDmnEngineConfiguration) engine.getDmnEngineConfiguration()).getFeelEngine();
        return feel.evaluateSimpleExpression(expression, Variables.fromMap(visible).asVariableContext());
    }

    private JsonNode form(DelegateTask task, TaskModel model) {
        if (model.form() == null) {
            return json.createArrayNode();
        }
        String deployment = repository.getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId();
        return forms.computeIfAbsent(deployment + "#" + model.form(), asked -> {
            try (var content = repository.getResourceAsStream(deployment, "forms/" + model.form() + ".form")) {
                return json.readTree(content).path("components");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static boolean empty(Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }

    private static Object plain(JsonNode node) {
        return node.isBoolean() ? (Object) node.asBoolean() : node.isNumber() ? (Object) node.asInt() : node.asText();
    }

    private static boolean oneOf(JsonNode values, Object value) {
        for (JsonNode option : values) {
            if (option.path("value").asText().equals(value.toString())) {
                return true;
            }
        }
        return false;
    }

    private static String choices(JsonNode values) {
        var all = new java.util.StringJoiner(", ");
        values.forEach(option -> all.add(option.path("value").asText()));
        return all.toString();
    }
}
