package org.binglian.modelling.lint.rule;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;

/** A clock that is stopped without asking the list of special procedures for its ground (rule 8; 行政许可法 45). */
final class PauseGround extends ProcessLint {

    PauseGround() {
        super("rule-pause-ground");
    }

    @Override
    public void check(LintContext context, Findings findings) {
        var model = context.file().bpmn();
        model.all("serviceTask").filter(task -> Steps.bean(task).equals("stopClock") && reachedUnasked(model, task))
                .forEach(task -> findings.at(task, task.label()));
    }

    /** Goes back from the step: a way to a beginning on which the decision is not asked. */
    private static boolean reachedUnasked(BpmnModel model, Node stop) {
        var open = new ArrayDeque<>(List.of(stop));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Node at = open.pop();
            if (!at.camunda("decisionRef").equals("special-procedure-kind") && seen.add(at.id())) {
                List<Node> before = model.incoming(at).stream().flatMap(flow -> model.byId(flow.attribute("sourceRef")).stream()).toList();
                if (before.isEmpty()) {
                    return true;
                }
                open.addAll(before);
            }
        }
        return false;
    }
}
