package org.binglian.modelling.lint.trap;

import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** Parallel runs of one body that wait for a message, with nothing local by which the message finds its own. */
final class MessageToOneOfMany extends BpmnRule {

    MessageToOneOfMany() {
        super("trap-message-to-one-of-many", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node activity : model.flowNodes().filter(BpmnModel::isSubprocess).toList()) {
            boolean parallel = activity.child("multiInstanceLoopCharacteristics").filter(many -> !many.attribute("isSequential").equals("true")).isPresent();
            boolean local = activity.extensions("inputParameter").findAny().isPresent();
            if (parallel && !local) {
                activity.all().stream().filter(MessageToOneOfMany::waitsForMessage).findFirst().ifPresent(wait -> findings.at(activity, activity.label(), wait.label()));
            }
        }
    }

    private static boolean waitsForMessage(Node node) {
        return node.is("receiveTask") || node.is("intermediateCatchEvent", "boundaryEvent", "startEvent") && node.child("messageEventDefinition").isPresent();
    }
}
