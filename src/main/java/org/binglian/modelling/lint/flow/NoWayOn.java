package org.binglian.modelling.lint.flow;

import java.util.List;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** Something that is no end, and from which nothing leads on. */
final class NoWayOn extends BpmnRule {

    NoWayOn() {
        super("flow-no-way-on", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node scope : model.scopes().filter(scope -> !scope.is("adHocSubProcess")).toList()) {
            List<Node> nodes = model.nodes(scope);
            if (nodes.stream().anyMatch(node -> node.is("endEvent"))) {
                nodes.stream().filter(node -> model.outgoing(node).isEmpty() && mustLeadOn(node)).forEach(node -> findings.at(node, node.label()));
            }
        }
    }

    private static boolean mustLeadOn(Node node) {
        if (node.is("endEvent") || BpmnModel.isEventSubprocess(node) || node.attribute("isForCompensation").equals("true")) {
            return false;
        }
        String waitsFor = BpmnModel.definition(node).map(Node::name).orElse("");
        return !waitsFor.equals("compensateEventDefinition") && !(node.is("intermediateThrowEvent") && waitsFor.equals("linkEventDefinition"));
    }
}
