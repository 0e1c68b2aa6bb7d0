package org.binglian.modelling.lint.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A field without a key, or with one that no variable can have. */
final class Key extends FormLint {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    Key() {
        super("form-key", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        for (JsonNode component : components(context)) {
            if (isField(component) && !NAME.matcher(component.path("key").asText()).matches()) {
                findings.at(place(component), 0, label(component), component.path("key").asText());
            }
        }
    }
}
