package org.binglian.modelling.lint.trap;

import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A process that does not say how long its history is kept. */
final class HistoryWithoutEnd extends BpmnRule {

    HistoryWithoutEnd() {
        super("trap-history-without-end", Severity.WARNING);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        model.processes().stream().filter(process -> !model.nodes(process).isEmpty() && process.camunda("historyTimeToLive").isEmpty())
                .filter(process -> !process.attribute("isExecutable").equals("false") && process.has("isExecutable"))
                .forEach(process -> findings.at(process, process.label()));
    }
}
