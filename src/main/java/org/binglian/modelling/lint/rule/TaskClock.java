package org.binglian.modelling.lint.rule;

import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;

/** An office's step without a clock, so that nobody's silence ever has a consequence (rules 5, 8, 12). */
final class TaskClock extends ProcessLint {

    TaskClock() {
        super("rule-task-clock");
    }

    @Override
    public void check(LintContext context, Findings findings) {
        var model = context.file().bpmn();
        model.all("userTask").filter(task -> !context.alone() || !Steps.property(task, "kind").isEmpty())
                .filter(task -> !Steps.property(task, "kind").endsWith("_RATING"))
                .filter(task -> Steps.property(task, "clock").isEmpty() && !Steps.hasTimer(model, task))
                .forEach(task -> findings.at(task, task.label()));
    }
}
