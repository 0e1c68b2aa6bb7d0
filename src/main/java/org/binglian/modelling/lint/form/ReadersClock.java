package org.binglian.modelling.lint.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;
import org.binglian.modelling.lint.feel.MachineClock;

/** FEEL that asks for the day: the form asks the reader's device, and the office asks its own machine once more when it is handed in. */
final class ReadersClock extends FormLint {

    /** What only stands there to be read shows a wrong day and decides nothing. */
    private static final Set<String> READ = Set.of("text", "label", "description", "content", "dateLabel", "timeLabel", "alt", "prefixAdorner", "suffixAdorner");
    private static final Set<String> NO_FEEL = Set.of("key", "id", "type", "values", "layout", "components", "defaultValue");

    ReadersClock() {
        super("form-machine-clock", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        for (JsonNode component : components(context)) {
            Deque<JsonNode> open = new ArrayDeque<>();
            open.push(component);
            while (!open.isEmpty()) {
                open.pop().fields().forEachRemaining(field -> {
                    context.watch().ask();
                    if (field.getValue().isContainerNode() && !NO_FEEL.contains(field.getKey())) {
                        open.push(field.getValue());
                    } else if (!NO_FEEL.contains(field.getKey()) && asks(field.getValue().asText(""), context)) {
                        find(component, field.getKey(), field.getValue().asText(), findings);
                    }
                });
            }
        }
    }

    private static void find(JsonNode component, String field, String text, Findings findings) {
        if (READ.contains(field)) {
            findings.warn(place(component), 0, label(component), text);
        } else {
            findings.at(place(component), 0, label(component), text);
        }
    }

    private static boolean asks(String text, LintContext context) {
        return (text.startsWith("=") ? MachineClock.FEEL : MachineClock.FEEL_IN_TEXT).askedIn(text, context.watch());
    }
}
