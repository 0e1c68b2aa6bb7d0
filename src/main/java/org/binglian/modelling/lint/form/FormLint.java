package org.binglian.modelling.lint.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.ModelFile;
import org.binglian.modelling.lint.RuleOfKind;
import org.binglian.modelling.lint.Severity;

/** A rule that reads forms. */
abstract class FormLint extends RuleOfKind {

    static final Set<String> ONLY_SHOWN = Set.of("text", "html", "image", "separator", "spacer", "group", "columns", "table", "button");

    FormLint(String id, Severity severity) {
        super(id, severity, ModelFile.Kind.FORM);
    }

    /** All components, also those within groups. */
    static List<JsonNode> components(LintContext context) {
        List<JsonNode> all = new ArrayList<>();
        context.file().json().path("components").forEach(all::add);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).path("components").forEach(all::add);
            context.watch().ask();
        }
        return all.stream().filter(JsonNode::isObject).toList();
    }

    static boolean isField(JsonNode component) {
        return !ONLY_SHOWN.contains(component.path("type").asText());
    }

    /** The id of a component, else its key, else its type. */
    static String place(JsonNode component) {
        String id = component.path("id").asText();
        return !id.isEmpty() ? id : !component.path("key").asText().isEmpty() ? component.path("key").asText() : component.path("type").asText();
    }

    static String label(JsonNode component) {
        return component.path("label").asText().isBlank() ? place(component) : component.path("label").asText();
    }
}
