package org.binglian.modelling.lint.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** Something that no path from a start reaches. */
final class Unreachable extends BpmnRule {

    Unreachable() {
        super("flow-unreachable", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node scope : model.scopes().filter(scope -> !scope.is("adHocSubProcess")).toList()) {
            List<Node> nodes = model.nodes(scope);
            if (nodes.stream().anyMatch(node -> node.is("startEvent"))) {
                Set<Node> reached = reached(model, nodes, context);
                nodes.stream().filter(node -> !reached.contains(node) && !startsByItself(node)).forEach(node -> findings.at(node, node.label()));
            }
        }
    }

    private static Set<Node> reached(BpmnModel model, List<Node> nodes, LintContext context) {
        Set<Node> reached = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(nodes.stream().filter(node -> node.is("startEvent")).toList());
        while (!open.isEmpty()) {
            context.watch().ask();
            Node node = open.pop();
            if (reached.add(node)) {
                model.next(node).forEach(open::push);
                open.addAll(model.attached(node));
                link(node).ifPresent(name -> nodes.stream().filter(other -> other.is("intermediateCatchEvent") && link(other).equals(Optional.of(name)))
                        .forEach(open::push));
            }
        }
        return reached;
    }

    private static Optional<String> link(Node event) {
        return BpmnModel.definition(event).filter(definition -> definition.is("linkEventDefinition")).map(definition -> definition.attribute("name"));
    }

    private static boolean startsByItself(Node node) {
        return BpmnModel.isEventSubprocess(node) || node.attribute("isForCompensation").equals("true")
                || node.is("boundaryEvent");
    }
}
