package org.binglian.modelling.lint.trap;

import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** A call that takes the newest version instead of that of its own release: a running case would change its rules on the way. */
final class BindingDrifts extends BpmnRule {

    BindingDrifts() {
        super("trap-binding-drifts", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node node : model.all("callActivity", "businessRuleTask", "userTask", "startEvent").toList()) {
            if (node.is("callActivity") && !node.attribute("calledElement").isEmpty()) {
                check(node, "calledElementBinding", findings);
            }
            if (!node.camunda("decisionRef").isEmpty()) {
                check(node, "decisionRefBinding", findings);
            }
            if (!node.camunda("formRef").isEmpty()) {
                check(node, "formRefBinding", findings);
            }
        }
    }

    private static void check(Node node, String attribute, Findings findings) {
        String binding = node.camunda(attribute);
        if (!binding.equals("deployment")) {
            findings.at(node, node.label(), binding.isEmpty() ? "latest" : binding);
        }
    }
}
