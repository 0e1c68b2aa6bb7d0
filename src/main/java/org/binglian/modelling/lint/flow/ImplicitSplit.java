package org.binglian.modelling.lint.flow;

import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** Several flows leave an activity or event without a gateway: all of them run at once, and the diagram does not say so. */
final class ImplicitSplit extends BpmnRule {

    ImplicitSplit() {
        super("flow-implicit-split", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        model.flowNodes().filter(node -> !BpmnModel.isGateway(node)).filter(node -> model.outgoing(node).size() > 1)
                .forEach(node -> findings.at(node, node.label(), model.outgoing(node).size()));
    }
}
