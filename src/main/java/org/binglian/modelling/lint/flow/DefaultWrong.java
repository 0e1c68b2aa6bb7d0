package org.binglian.modelling.lint.flow;

import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A default branch that has a condition, or does not leave this element. */
final class DefaultWrong extends BpmnRule {

    DefaultWrong() {
        super("flow-default-wrong", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        model.flowNodes().filter(node -> node.has("default")).forEach(node -> {
            String name = node.attribute("default");
            boolean plain = model.outgoing(node).stream().anyMatch(flow -> flow.id().equals(name) && flow.child("conditionExpression").isEmpty());
            if (!plain) {
                findings.at(node, node.label(), name);
            }
        });
    }
}
