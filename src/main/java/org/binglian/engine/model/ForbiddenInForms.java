package org.binglian.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What no form may carry: expressions of the engine, pages from elsewhere, scripts in its texts. */
public final class ForbiddenInForms {

    private static final Set<String> PAGES = Set.of("iframe");
    private static final Pattern ACTIVE = Pattern.compile("(?i)<\\s*/?\\s*(script|iframe|object|embed|svg|form|base|link|meta|style)\\b|javascript\\s*:|<[a-z][^<>]{0,500}?\\bon[a-z]{3,20}\\s*=");

    private ForbiddenInForms() {
    }

    /** A breach with the id, or else the key, of the component that holds it; empty text outside of components. */
    public record Place(String component, Breach breach) {
    }

    public static List<Place> in(JsonNode form) {
        List<Place> places = new ArrayList<>();
        object(form, "", places);
        return places;
    }

    private static void object(JsonNode node, String around, List<Place> places) {
        String component = node.path("id").isTextual() ? node.path("id").asText() : node.path("key").asText(around);
        if (node.path("type").isTextual() && PAGES.contains(node.path("type").asText())) {
            places.add(new Place(component, new Breach(Breach.Kind.FORM, node.path("type").asText())));
        }
        node.fields().forEachRemaining((Map.Entry<String, JsonNode> field) -> {
            text(field.getKey(), component, places);
            value(field.getValue(), component, places);
        });
    }

    private static void value(JsonNode value, String component, List<Place> places) {
        if (value.isTextual()) {
            text(value.textValue(), component, places);
        } else if (value.isObject()) {
            object(value, component, places);
        } else if (value.isArray()) {
            value.forEach(one -> value(one, component, places));
        }
    }

    private static void text(String text, String component, List<Place> places) {
        if (text.contains("${") || text.contains("#{")) {
            places.add(new Place(component, new Breach(Breach.Kind.EXPRESSION, shortened(text))));
        }
        if (text.length() > 3 && ACTIVE.matcher(text).find()) {
            places.add(new Place(component, new Breach(Breach.Kind.FORM, shortened(text))));
        }
    }

    private static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
