package org.binglian.modelling.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A form as data: its parts in their order, those inside groups too. */
public final class FormReading {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A choice of a field, by its value. */
    public record Option(String value, String label) {
    }

    /** A part by its key, or by its id where it only shows something; {@code details} are all other settings, flat. */
    public record Field(String key, String id, String type, String label, String text, boolean required, String condition, String standard,
                        List<Option> options, Map<String, String> details) {

        public boolean asks() {
            return !key.isBlank();
        }

        String identity() {
            return asks() ? key : "#" + id;
        }
    }

    private final List<Field> fields = new ArrayList<>();
    private final Map<String, String> details = new TreeMap<>();

    private FormReading() {
    }

    public static FormReading read(byte[] content) throws IOException {
        var form = new FormReading();
        JsonNode root = JSON.readTree(content);
        if (root == null || !root.isObject()) {
            throw new IOException("no form");
        }
        form.parts(root.path("components"));
        root.properties().stream().filter(one -> !List.of("components", "executionPlatform", "executionPlatformVersion", "exporter").contains(one.getKey()))
                .forEach(one -> flatten(one.getKey(), one.getValue(), form.details));
        return form;
    }

    /** In the order of the form; two of one name are told apart by a number. */
    public Map<String, Field> fields() {
        Map<String, Field> byName = new LinkedHashMap<>();
        for (Field field : fields) {
            String name = field.identity();
            for (int n = 2; byName.containsKey(name); n++) {
                name = field.identity() + " " + n;
            }
            byName.put(name, field);
        }
        return byName;
    }

    Map<String, String> details() {
        return details;
    }

    private void parts(JsonNode components) {
        for (JsonNode part : components) {
            Map<String, String> details = new TreeMap<>();
            part.properties().stream().filter(one -> !List.of("components", "key", "id", "type", "label", "text", "layout", "values", "conditional",
                    "defaultValue").contains(one.getKey())).forEach(one -> flatten(one.getKey(), one.getValue(), details));
            details.remove("validate.required");
            List<Option> options = new ArrayList<>();
            part.path("values").forEach(value -> options.add(new Option(value.path("value").asText(), value.path("label").asText())));
            fields.add(new Field(part.path("key").asText(""), part.path("id").asText(""), part.path("type").asText(""), part.path("label").asText(""),
                    part.path("text").asText(part.path("content").asText("")), part.path("validate").path("required").asBoolean(false),
                    condition(part.path("conditional")), part.path("defaultValue").isMissingNode() ? "" : part.path("defaultValue").asText(),
                    options, details));
            parts(part.path("components"));
        }
    }

    private static String condition(JsonNode conditional) {
        return conditional.path("hide").asText("").strip();
    }

    private static void flatten(String name, JsonNode value, Map<String, String> into) {
        if (value.isContainerNode()) {
            var names = value.fieldNames();
            int n = 0;
            for (JsonNode inner : value) {
                flatten(name + "." + (value.isObject() ? names.next() : String.valueOf(n++)), inner, into);
            }
        } else if (!value.isNull() && !value.asText().isEmpty()) {
            into.put(name, value.asText());
        }
    }
}
