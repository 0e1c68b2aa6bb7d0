package org.binglian.modelling.lint.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;
import org.binglian.modelling.lint.Watch;

/** A loop in which nothing waits: on this engine it pins a thread for ever. */
final class LoopWithoutWait extends BpmnRule {

    LoopWithoutWait() {
        super("flow-loop-without-wait", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node scope : model.scopes().toList()) {
            Set<Node> busy = model.nodes(scope).stream().filter(node -> !waits(node, context, 0)).collect(Collectors.toCollection(LinkedHashSet::new));
            Set<Node> told = new HashSet<>();
            for (Node node : busy) {
                Set<Node> circle = told.contains(node) ? Set.of() : circle(model, node, busy, context.watch());
                if (!circle.isEmpty()) {
                    told.addAll(circle);
                    Node at = circle.stream().filter(BpmnModel::isGateway).findFirst().orElse(node);
                    findings.at(at, at.label());
                }
            }
        }
    }

    /** All nodes on a way from this node back to it that never waits; empty when there is none. */
    private static Set<Node> circle(BpmnModel model, Node from, Set<Node> busy, Watch watch) {
        Set<Node> ahead = walk(from, node -> model.next(node).toList(), busy, watch);
        if (!ahead.contains(from)) {
            return Set.of();
        }
        Set<Node> behind = walk(from, node -> model.incoming(node).stream().flatMap(flow -> model.byId(flow.attribute("sourceRef")).stream()).toList(),
                busy, watch);
        Set<Node> both = new LinkedHashSet<>(busy);
        both.retainAll(ahead);
        both.retainAll(behind);
        return both;
    }

    private static Set<Node> walk(Node from, java.util.function.Function<Node, List<Node>> step, Set<Node> busy, Watch watch) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(step.apply(from));
        while (!open.isEmpty()) {
            watch.ask();
            Node node = open.pop();
            if (busy.contains(node) && seen.add(node)) {
                step.apply(node).forEach(open::push);
            }
        }
        return seen;
    }

    private static boolean waits(Node node, LintContext context, int depth) {
        if (node.is("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway") || node.camunda("type").equals("external")) {
            return true;
        }
        if (node.is("callActivity")) {
            Optional<Node> called = context.process(node.attribute("calledElement"));
            return depth > 3 || called.isEmpty() || anyWaits(called.get(), context, depth + 1);
        }
        return BpmnModel.isSubprocess(node) && anyWaits(node, context, depth);
    }

    private static boolean anyWaits(Node scope, LintContext context, int depth) {
        return scope.all().stream().filter(inner -> inner != scope && !BpmnModel.isSubprocess(inner)).anyMatch(inner -> waits(inner, context, depth));
    }
}
