package org.binglian.modelling.lint.trap;

import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** A process, decision or form that is named and does not exist. */
final class CallMissing extends BpmnRule {

    CallMissing() {
        super("trap-call-missing", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node node : model.all("callActivity", "businessRuleTask", "userTask", "startEvent").toList()) {
            References.process(node).filter(id -> context.process(id).isEmpty()).ifPresent(id -> findings.at(node, node.label(), id));
            References.decision(node).filter(id -> context.decision(id).isEmpty()).ifPresent(id -> findings.at(node, node.label(), id));
            References.form(node).filter(id -> context.form(id).isEmpty()).ifPresent(id -> findings.at(node, node.label(), id));
            if (node.is("callActivity") && node.attribute("calledElement").isBlank() && node.camunda("caseRef").isEmpty()) {
                findings.at(node, node.label(), "");
            }
        }
    }
}
