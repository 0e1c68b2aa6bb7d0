package org.binglian.modelling.lint.trap;

import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** An asynchronous step between a decision and the end of its clock: the clock may run out although the person was told that the answer counts. */
final class AsyncBehindDecision extends BpmnRule {

    AsyncBehindDecision() {
        super("trap-async-behind-decision", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node activity : model.flowNodes().filter(node -> hasClock(model, node)).toList()) {
            for (Node inner : activity.all()) {
                boolean after = inner.camunda("asyncAfter").equals("true");
                boolean before = inner.camunda("asyncBefore").equals("true") && inner != activity && !inner.is("multiInstanceLoopCharacteristics");
                if (after || before || inner.camunda("async").equals("true") && inner != activity) {
                    findings.at(inner, inner.named().label(), activity.label());
                }
            }
        }
    }

    private static boolean hasClock(BpmnModel model, Node activity) {
        return model.attached(activity).stream().filter(event -> !event.attribute("cancelActivity").equals("false"))
                .anyMatch(event -> event.child("timerEventDefinition").isPresent());
    }
}
