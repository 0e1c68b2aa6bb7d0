package org.binglian.modelling.lint.form;

import com.fasterxml.jackson.databind.JsonNode;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** Not a form as form-js reads it: no id, no components, or components without a type. */
final class FormShape extends FormLint {

    FormShape() {
        super("form-schema", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        JsonNode form = context.file().json();
        if (!form.path("components").isArray()) {
            findings.at("", 0, "components");
        }
        if (form.path("id").asText().isBlank()) {
            findings.at("", 0, "id");
        }
        if (!form.path("type").asText("default").equals("default")) {
            findings.at("", 0, "type");
        }
        for (JsonNode component : form.path("components")) {
            if (!component.path("type").isTextual()) {
                findings.at(component.path("id").asText(), 0, "type");
            }
        }
    }
}
