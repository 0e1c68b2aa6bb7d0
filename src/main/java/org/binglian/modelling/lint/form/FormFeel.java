package org.binglian.modelling.lint.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;
import org.binglian.modelling.lint.feel.Feel;

/** FEEL in a condition or a text that cannot be parsed: the part is then never or always shown. */
final class FormFeel extends FormLint {

    /** What a person reads or chooses may begin with = and is no expression. */
    private static final Set<String> WORDS = Set.of("key", "id", "type", "values", "layout", "components");

    FormFeel() {
        super("form-feel", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        var feel = new Feel(context.alone());
        for (JsonNode component : components(context)) {
            Deque<JsonNode> open = new ArrayDeque<>();
            open.push(component);
            while (!open.isEmpty()) {
                open.pop().fields().forEachRemaining(field -> {
                    String text = field.getValue().asText("");
                    if (field.getValue().isObject() && !WORDS.contains(field.getKey())) {
                        open.push(field.getValue());
                    } else if (text.startsWith("=") && !WORDS.contains(field.getKey())) {
                        feel.trouble(text.substring(1), Feel.Kind.EXPRESSION)
                                .ifPresent(trouble -> findings.at(place(component), 0, text, trouble.place(), trouble.code()));
                    }
                });
            }
        }
        if (feel.spent()) {
            findings.warn("", 0, "…", 0, Feel.Code.TOO_LONG);
        }
    }
}
