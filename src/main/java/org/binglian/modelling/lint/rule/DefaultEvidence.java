package org.binglian.modelling.lint.rule;

import java.util.List;
import java.util.Set;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;

/** Silence that ends a step without asking which consequence is lawful, or without a record of it (rule 5). */
final class DefaultEvidence extends ProcessLint {

    /** The clocks whose end may stand for an answer. */
    private static final Set<String> SILENCE = Set.of("OPINION", "PROMISED", "STATUTORY", "ACCEPTANCE");

    DefaultEvidence() {
        super("rule-default-evidence");
    }

    @Override
    public void check(LintContext context, Findings findings) {
        var model = context.file().bpmn();
        model.all("boundaryEvent").filter(event -> Steps.interrupts(event) && SILENCE.contains(Steps.clock(event)))
                .filter(event -> !context.alone() || ours(model, event))
                .filter(event -> Steps.canPassBy(model, List.of(event), DefaultEvidence::asks)).forEach(event -> findings.at(event, event.label()));
        model.all("businessRuleTask").filter(DefaultEvidence::asks).filter(task -> unrecorded(model, task))
                .forEach(task -> findings.at(task, task.label()));
    }

    /** A foreign task that borrows one of our clocks is no step of ours. */
    private static boolean ours(BpmnModel model, Node event) {
        return model.byId(event.attribute("attachedToRef")).filter(host -> !host.is("userTask") || !Steps.property(host, "kind").isEmpty()).isPresent();
    }

    private static boolean asks(Node step) {
        return step.is("businessRuleTask") && step.camunda("decisionRef").equals("timeout-default");
    }

    private static boolean unrecorded(BpmnModel model, Node ask) {
        return Steps.canPassBy(model, model.next(ask).toList(), step -> step.is("userTask")
                || Steps.bean(step).startsWith("record") || Steps.bean(step).equals("passByDefault"));
    }
}
