package org.binglian.modelling.lint.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A field that must be filled in, and that its condition always hides, hides once it is filled in, or hides by what no field says. */
final class Hidden extends FormLint {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?!\\s*\\()");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "null", "true", "false", "if", "then", "else", "in", "is", "defined", "list",
            "contains", "count", "some", "every", "satisfies", "between");

    Hidden() {
        super("form-required-hidden", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        Set<String> keys = components(context).stream().filter(FormLint::isField).map(component -> component.path("key").asText()).collect(Collectors.toSet());
        for (JsonNode component : components(context)) {
            String hide = component.path("conditional").path("hide").asText("");
            if (component.path("validate").path("required").asBoolean() && hide.startsWith("=")) {
                String says = TEXT.matcher(hide.substring(1)).replaceAll("");
                Set<String> names = NAME.matcher(context.watch().text(says)).results().map(found -> found.group()).filter(name -> !WORDS.contains(name))
                        .collect(Collectors.toSet());
                if (names.isEmpty() && says.strip().equals("true") || names.contains(component.path("key").asText()) || names.stream().anyMatch(
                        name -> !keys.contains(name))) {
                    findings.at(place(component), 0, label(component), hide);
                }
            }
        }
    }
}
