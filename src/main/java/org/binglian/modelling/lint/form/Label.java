package org.binglian.modelling.lint.form;

import com.fasterxml.jackson.databind.JsonNode;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A field without a label: nobody knows what to fill in, least of all who listens to the page. */
final class Label extends FormLint {

    Label() {
        super("form-label", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        for (JsonNode component : components(context)) {
            String labels = component.path("label").asText() + component.path("dateLabel").asText() + component.path("timeLabel").asText();
            if (isField(component) && labels.isBlank()) {
                findings.at(place(component), 0, place(component));
            }
        }
    }
}
