package org.binglian.modelling.lint.flow;

import java.util.List;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** An exclusive gateway with a branch that has no condition and is not the default. */
final class BranchWithoutCondition extends BpmnRule {

    BranchWithoutCondition() {
        super("flow-branch-without-condition", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node gateway : model.all("exclusiveGateway", "inclusiveGateway").toList()) {
            List<Node> branches = model.outgoing(gateway);
            if (branches.size() > 1) {
                branches.stream().filter(flow -> flow.child("conditionExpression").isEmpty() && !flow.id().equals(gateway.attribute("default")))
                        .forEach(flow -> findings.at(flow, flow.label(), gateway.label()));
            }
        }
    }
}
