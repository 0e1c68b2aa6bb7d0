package org.binglian.modelling.lint.trap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.ModelFile;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** A field of a form that its user task does not declare as an input parameter: what one department types overwrites what another typed. */
final class FieldNotDeclared extends BpmnRule {

    FieldNotDeclared() {
        super("trap-field-not-declared", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node task : model.all("userTask").toList()) {
            Optional<ModelFile> form = References.form(task).flatMap(context::form);
            if (form.isPresent()) {
                Set<String> declared = task.extensions("inputParameter").map(input -> input.attribute("name")).collect(Collectors.toSet());
                keys(form.get().json()).stream().filter(key -> !declared.contains(key)).forEach(key -> findings.at(task, task.label(), key));
            }
        }
    }

    private static Set<String> keys(JsonNode form) {
        Set<String> keys = new TreeSet<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.push(form);
        while (!open.isEmpty()) {
            for (JsonNode component : open.pop().path("components")) {
                String key = component.path("key").asText();
                if (!key.isEmpty() && !component.path("disabled").asBoolean() && !component.path("readonly").asBoolean()) {
                    keys.add(key.split("\\.")[0]);
                }
                open.push(component);
            }
        }
        return keys;
    }
}
