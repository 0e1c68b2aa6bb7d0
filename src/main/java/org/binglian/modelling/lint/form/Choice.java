package org.binglian.modelling.lint.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A choice with nothing to choose, with the same value twice, or whose default is none of its values. */
final class Choice extends FormLint {

    private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");

    Choice() {
        super("form-choice", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        for (JsonNode component : components(context)) {
            if (CHOICES.contains(component.path("type").asText()) && !component.has("valuesKey") && !component.has("valuesExpression")) {
                Set<String> values = new HashSet<>();
                boolean twice = false;
                for (JsonNode value : component.path("values")) {
                    twice |= value.path("value").asText().isBlank() || !values.add(value.path("value").asText());
                }
                JsonNode preset = component.path("defaultValue");
                if (twice || values.isEmpty() || preset.isValueNode() && !preset.isNull() && !values.contains(preset.asText())) {
                    findings.at(place(component), 0, label(component));
                }
            }
        }
    }
}
