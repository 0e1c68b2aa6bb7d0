package org.binglian.modelling.lint.flow;

import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** A task, an event, a question or an answer without a name. */
final class NameMissing extends BpmnRule {

    NameMissing() {
        super("flow-name-missing", Severity.WARNING);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        model.flowNodes().filter(node -> node.attribute("name").isBlank() && mustHaveName(model, node)).forEach(node -> findings.at(node, node.name()));
        model.all("exclusiveGateway", "inclusiveGateway").filter(gateway -> model.outgoing(gateway).size() > 1)
                .flatMap(gateway -> model.outgoing(gateway).stream()).filter(flow -> flow.attribute("name").isBlank())
                .forEach(flow -> findings.at(flow, flow.name()));
        model.processes().stream().filter(process -> process.attribute("name").isBlank() && !model.nodes(process).isEmpty())
                .forEach(process -> findings.at(process, process.name()));
    }

    private static boolean mustHaveName(BpmnModel model, Node node) {
        if (BpmnModel.isGateway(node)) {
            return node.is("exclusiveGateway", "inclusiveGateway") && model.outgoing(node).size() > 1;
        }
        return true;
    }
}
