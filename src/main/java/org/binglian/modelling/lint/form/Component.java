package org.binglian.modelling.lint.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A part that Tasklist cannot show or cannot complete. */
final class Component extends FormLint {

    private static final Set<String> SHOWN = Set.of("textfield", "textarea", "number", "checkbox", "checklist", "radio", "select", "taglist", "datetime",
            "text", "html", "image", "group", "separator", "spacer", "table");

    Component() {
        super("form-component", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        for (JsonNode component : components(context)) {
            String type = component.path("type").asText();
            if (!type.isEmpty() && !SHOWN.contains(type)) {
                findings.at(place(component), 0, label(component), type);
            }
        }
    }
}
