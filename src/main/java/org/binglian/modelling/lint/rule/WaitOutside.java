package org.binglian.modelling.lint.rule;

import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;

/** A wait that no clock ends, or a step done by hand outside of the system (rule 8). */
final class WaitOutside extends ProcessLint {

    WaitOutside() {
        super("rule-wait-outside");
    }

    @Override
    public void check(LintContext context, Findings findings) {
        var model = context.file().bpmn();
        model.all("receiveTask", "manualTask").filter(step -> step.is("manualTask") || !timed(model, step))
                .forEach(step -> findings.at(step, step.label()));
    }

    /** A clock on the step itself or on a subprocess around it. */
    private static boolean timed(BpmnModel model, Node step) {
        for (Node at = step; at != null; at = at.parent().orElse(null)) {
            if (Steps.hasTimer(model, at)) {
                return true;
            }
        }
        return false;
    }
}
