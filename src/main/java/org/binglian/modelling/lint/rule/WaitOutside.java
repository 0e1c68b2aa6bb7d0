package org.binglian.modelling.lint.rule;

import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;

/** A wait that no clock ends, or a step done by hand outside of the system (rule 8). */
final class WaitOutside extends ProcessLint {

    WaitOutside() {
        super("rule-wait-outside");
    }

    @Override
    public void check(LintContext context, Findings findings) {
        var model = context.file().bpmn();
        model.all("receiveTask", "manualTask").filter(step -> step.is("manualTask") || !Steps.hasTimer(model, step))
                .forEach(step -> findings.at(step, step.label()));
    }
}
