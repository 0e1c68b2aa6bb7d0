package org.binglian.modelling.lint.trap;

import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A process that is not marked as executable: the engine passes it over. */
final class NotExecutable extends BpmnRule {

    NotExecutable() {
        super("trap-not-executable", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        boolean none = model.processes().stream().noneMatch(process -> process.attribute("isExecutable").equals("true"));
        model.processes().stream().filter(process -> !model.nodes(process).isEmpty() && none).limit(1)
                .forEach(process -> findings.at(process, process.label()));
        if (model.processes().isEmpty()) {
            findings.at("", model.definitions().line(), "");
        }
    }
}
