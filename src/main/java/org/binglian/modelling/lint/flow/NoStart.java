package org.binglian.modelling.lint.flow;

import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** A process or subprocess without a start event. */
final class NoStart extends BpmnRule {

    NoStart() {
        super("flow-no-start", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node scope : model.scopes().filter(scope -> !scope.is("adHocSubProcess")).toList()) {
            if (!model.nodes(scope).isEmpty() && model.nodes(scope).stream().noneMatch(node -> node.is("startEvent"))) {
                findings.at(scope, scope.label());
            }
        }
    }
}
