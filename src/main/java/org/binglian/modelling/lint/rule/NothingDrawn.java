package org.binglian.modelling.lint.rule;

import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;

/** A file without a process, or a process without a step. */
final class NothingDrawn extends ProcessLint {

    NothingDrawn() {
        super("rule-nothing-drawn");
    }

    @Override
    public void check(LintContext context, Findings findings) {
        var model = context.file().bpmn();
        if (model.processes().isEmpty()) {
            findings.at("", model.definitions().line());
        }
        model.processes().stream().filter(process -> model.nodes(process).isEmpty()).forEach((Node process) -> findings.at(process));
    }
}
