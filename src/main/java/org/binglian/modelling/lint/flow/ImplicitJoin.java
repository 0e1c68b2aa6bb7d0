package org.binglian.modelling.lint.flow;

import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** Paths that run side by side meet where nothing joins them: what follows runs once for each. */
final class ImplicitJoin extends BpmnRule {

    ImplicitJoin() {
        super("flow-implicit-join", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        Concurrency concurrency = new Concurrency(model, context.watch());
        model.flowNodes().filter(node -> !node.is("parallelGateway", "inclusiveGateway", "endEvent", "complexGateway"))
                .filter(node -> model.incoming(node).size() > 1 && concurrency.meetsSideBySide(node))
                .forEach(node -> findings.at(node, node.label()));
    }
}
