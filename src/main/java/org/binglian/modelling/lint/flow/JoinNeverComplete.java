package org.binglian.modelling.lint.flow;

import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A parallel gateway waits for paths of which only one is ever taken. */
final class JoinNeverComplete extends BpmnRule {

    JoinNeverComplete() {
        super("flow-join-never-complete", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        Concurrency concurrency = new Concurrency(model, context.watch());
        model.flowNodes().filter(node -> node.is("parallelGateway") && model.incoming(node).size() > 1)
                .filter(concurrency::waitsForEver).forEach(node -> findings.at(node, node.label(), model.incoming(node).size()));
    }
}
