package org.binglian.modelling.lint.trap;

import java.util.Set;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Namespaces;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** An element that the standard has and this engine has not: it is refused or passed over. */
final class Unsupported extends BpmnRule {

    Unsupported() {
        super("trap-unsupported", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node node : model.all()) {
            if (node.namespace().equals(Namespaces.BPMN) && NOT_HERE.contains(node.name())) {
                findings.at(node, node.named().label(), node.name());
            }
            if (BpmnModel.isEvent(node) && node.children().stream().filter(child -> child.name().endsWith("EventDefinition")).count() > 1) {
                findings.at(node, node.label(), "multiple event");
            }
        }
        model.all("eventBasedGateway").flatMap(gateway -> model.next(gateway)).filter(next -> !next.is("intermediateCatchEvent"))
                .forEach(next -> findings.at(next, next.label(), "eventBasedGateway → " + next.name()));
    }

    private static final Set<String> NOT_HERE = Set.of("complexGateway", "adHocSubProcess", "standardLoopCharacteristics", "choreography",
            "globalUserTask", "globalScriptTask", "globalBusinessRuleTask", "globalManualTask", "conversation", "callChoreography");
}
