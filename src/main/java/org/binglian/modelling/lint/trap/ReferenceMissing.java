package org.binglian.modelling.lint.trap;

import java.util.List;
import java.util.Optional;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Namespaces;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** A message, error, signal or escalation that an event names and the file does not declare, or that has no name. */
final class ReferenceMissing extends BpmnRule {

    ReferenceMissing() {
        super("trap-reference-missing", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node node : model.all().stream().filter(node -> node.namespace().equals(Namespaces.BPMN)).toList()) {
            for (String kind : List.of("message", "error", "signal", "escalation")) {
                String name = node.attribute(kind + "Ref");
                if (!name.isEmpty()) {
                    Optional<Node> declared = model.byId(name.substring(name.indexOf(':') + 1)).filter(other -> other.is(kind));
                    if (declared.isEmpty()) {
                        findings.at(node, node.named().label(), name);
                    } else if (node.is("messageEventDefinition", "receiveTask", "signalEventDefinition") && declared.get().attribute("name").isBlank()) {
                        findings.at(declared.get(), node.named().label(), name);
                    }
                }
            }
            boolean lacks = node.is("receiveTask") && node.attribute("messageRef").isEmpty() && node.attribute("instantiate").isEmpty()
                    || node.is("messageEventDefinition", "signalEventDefinition") && catches(node) && node.attribute(node.name().replace("EventDefinition", "Ref")).isEmpty();
            if (lacks) {
                findings.at(node, node.named().label(), "");
            }
        }
    }

    private static boolean catches(Node definition) {
        return definition.parent().filter(event -> event.is("startEvent", "intermediateCatchEvent", "boundaryEvent")).isPresent();
    }
}
