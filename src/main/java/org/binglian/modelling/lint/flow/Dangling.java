package org.binglian.modelling.lint.flow;

import java.util.List;
import java.util.Optional;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** A flow or boundary event whose end is missing or lies in another process. */
final class Dangling extends BpmnRule {

    Dangling() {
        super("flow-dangling", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node flow : model.all("sequenceFlow", "messageFlow", "association").toList()) {
            for (String end : List.of("sourceRef", "targetRef")) {
                String name = flow.attribute(end).substring(flow.attribute(end).indexOf(':') + 1);
                Optional<Node> node = model.byId(name);
                if (node.isEmpty() || flow.is("sequenceFlow") && !(BpmnModel.isFlowNode(node.get()) && node.get().parent().equals(flow.parent()))) {
                    findings.at(flow, flow.label(), name);
                }
            }
        }
        model.all("boundaryEvent").filter(event -> model.byId(event.attribute("attachedToRef")).filter(BpmnModel::isActivity).isEmpty())
                .forEach(event -> findings.at(event, event.label(), event.attribute("attachedToRef")));
    }
}
