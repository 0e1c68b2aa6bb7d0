package org.binglian.modelling.lint.flow;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** Something that is not drawn: no page and no Cockpit can show it. */
final class NoDiagram extends BpmnRule {

    NoDiagram() {
        super("flow-no-diagram", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        Set<String> drawn = model.all("BPMNShape", "BPMNEdge").map(shape -> shape.attribute("bpmnElement"))
                .map(name -> name.substring(name.indexOf(':') + 1)).collect(Collectors.toSet());
        if (drawn.isEmpty()) {
            model.processes().stream().filter(process -> !model.nodes(process).isEmpty()).forEach(process -> findings.at(process, process.label()));
            return;
        }
        Stream.concat(model.flowNodes(), model.all("sequenceFlow").filter(flow -> tied(model, flow))).filter(node -> !node.id().isEmpty() && !drawn.contains(node.id()))
                .forEach(node -> findings.at(node, node.label()));
    }

    /** A flow without both its ends cannot be drawn at all; another rule speaks of it. */
    private static boolean tied(BpmnModel model, Node flow) {
        return model.byId(flow.attribute("sourceRef")).isPresent() && model.byId(flow.attribute("targetRef")).isPresent();
    }
}
