package org.binglian.modelling.lint.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Watch;

/** Which paths of a process may run side by side. */
final class Concurrency {

    private static final int MOST_STEPS = 250_000;

    private final BpmnModel model;
    private final Watch watch;
    private final List<Split> splits = new ArrayList<>();
    private int steps;

    /** One place where several paths begin, and for each path the nodes that it reaches before it is joined. */
    private record Split(Node at, List<Set<Node>> branches) {
    }

    Concurrency(BpmnModel model, Watch watch) {
        this.model = model;
        this.watch = watch;
        model.flowNodes().forEach(this::split);
    }

    private void split(Node node) {
        List<Node> flows = new ArrayList<>();
        if (node.is("parallelGateway", "inclusiveGateway") || !BpmnModel.isGateway(node)) {
            flows.addAll(model.outgoing(node));
        }
        boolean interruptedOrNot = false;
        for (Node event : model.attached(node)) {
            if (event.attribute("cancelActivity").equals("false")) {
                flows.addAll(model.outgoing(event));
                interruptedOrNot = true;
            }
        }
        if (flows.size() > 1 || interruptedOrNot && !flows.isEmpty()) {
            splits.add(new Split(node, flows.stream().map(flow -> reach(flow, node)).toList()));
        }
    }

    private Set<Node> reach(Node flow, Node origin) {
        Set<Node> reached = new HashSet<>();
        reached.add(flow);
        Deque<Node> open = new ArrayDeque<>();
        model.byId(flow.attribute("targetRef")).ifPresent(open::push);
        while (!open.isEmpty()) {
            watch.ask();
            if (++steps > MOST_STEPS) {
                throw watch.giveUp();
            }
            Node node = open.pop();
            boolean joined = node.is("parallelGateway", "inclusiveGateway") && model.incoming(node).size() > 1;
            if (node != origin && !joined && reached.add(node)) {
                for (Node next : model.outgoing(node)) {
                    reached.add(next);
                    model.byId(next.attribute("targetRef")).ifPresent(open::push);
                }
                for (Node event : model.attached(node)) {
                    open.push(event);
                }
            }
        }
        return reached;
    }

    /** Whether two paths of one split first meet at this node. */
    boolean meetsSideBySide(Node node) {
        List<Node> flows = model.incoming(node);
        return splits.stream().anyMatch(split -> pairs(flows, (one, other) -> {
            Set<Integer> first = branches(split, one);
            Set<Integer> second = branches(split, other);
            return !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains);
        }));
    }

    /** Whether two flows into this join never carry a token each, since no split lies before them. */
    boolean waitsForEver(Node join) {
        List<Node> flows = model.incoming(join);
        return pairs(flows, (one, other) -> behindOneChoice(one, other) && splits.stream().noneMatch(split -> {
            Set<Integer> first = branches(split, one);
            Set<Integer> second = branches(split, other);
            return first.stream().anyMatch(branch -> second.stream().anyMatch(another -> !another.equals(branch)));
        }));
    }

    private boolean behindOneChoice(Node one, Node other) {
        return model.all("exclusiveGateway", "eventBasedGateway").filter(gateway -> model.outgoing(gateway).size() > 1).anyMatch(gateway -> {
            List<Set<Node>> ways = model.outgoing(gateway).stream().map(flow -> reach(flow, gateway)).toList();
            return ways.stream().anyMatch(way -> way.contains(one)) && ways.stream().anyMatch(way -> way.contains(other));
        });
    }

    private Set<Integer> branches(Split split, Node flow) {
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < split.branches().size(); i++) {
            watch.ask();
            if (split.branches().get(i).contains(flow)) {
                found.add(i);
            }
        }
        return found;
    }

    private boolean pairs(List<Node> flows, java.util.function.BiPredicate<Node, Node> test) {
        for (int i = 0; i < flows.size(); i++) {
            for (int j = i + 1; j < flows.size(); j++) {
                watch.ask();
                if (test.test(flows.get(i), flows.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }
}
