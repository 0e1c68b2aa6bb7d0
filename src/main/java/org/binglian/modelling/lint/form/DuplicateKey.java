package org.binglian.modelling.lint.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** Two fields with one key, or two components with one id: the second overwrites the first. */
final class DuplicateKey extends FormLint {

    DuplicateKey() {
        super("form-duplicate-key", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (JsonNode component : components(context)) {
            String key = component.path("key").asText();
            String id = component.path("id").asText();
            if (isField(component) && !key.isEmpty() && !seen.add("key " + key) || !id.isEmpty() && !seen.add("id " + id)) {
                findings.at(place(component), 0, label(component), key.isEmpty() ? id : key);
            }
        }
    }
}
