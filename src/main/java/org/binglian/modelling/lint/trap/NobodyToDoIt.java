package org.binglian.modelling.lint.trap;

import java.util.stream.Stream;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A user task with nobody to do it: it is on no list, and nobody sees it. */
final class NobodyToDoIt extends BpmnRule {

    NobodyToDoIt() {
        super("trap-nobody-to-do-it", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        model.all("userTask").filter(task -> Stream.of("assignee", "candidateGroups", "candidateUsers").allMatch(name -> task.camunda(name).isBlank()))
                .filter(task -> task.child("potentialOwner", "humanPerformer").isEmpty())
                .forEach(task -> findings.at(task, task.label()));
    }
}
