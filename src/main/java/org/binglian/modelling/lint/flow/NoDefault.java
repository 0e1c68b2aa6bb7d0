package org.binglian.modelling.lint.flow;

import java.util.List;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** An exclusive gateway on which no branch is the default: when no condition holds, the case stops with an error. */
final class NoDefault extends BpmnRule {

    NoDefault() {
        super("flow-no-default", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node gateway : model.all("exclusiveGateway", "inclusiveGateway").toList()) {
            List<Node> branches = model.outgoing(gateway);
            boolean all = branches.stream().allMatch(flow -> flow.child("conditionExpression").isPresent());
            if (branches.size() > 1 && all && gateway.attribute("default").isEmpty()) {
                findings.at(gateway, gateway.label());
            }
        }
    }
}
