package org.binglian.modelling.lint.rule;

import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;

/** An item that passes by default and is left alone: the silent body must still issue its paper or object (rule 5). */
final class DefaultAftercare extends ProcessLint {

    DefaultAftercare() {
        super("rule-default-aftercare");
    }

    @Override
    public void check(LintContext context, Findings findings) {
        var model = context.file().bpmn();
        model.all("serviceTask").filter(task -> Steps.bean(task).equals("passByDefault"))
                .filter(task -> Steps.canPassBy(model, model.next(task).toList(), step -> Steps.bean(step).equals("startAftercare")))
                .forEach(task -> findings.at(task, task.label()));
    }
}
