package org.binglian.modelling.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.binglian.modelling.change.DrawnModel.Node;

/** Two states of one process file: what came, what went, what is another now. */
final class BpmnChanges {

    private final String file;
    private final DrawnModel before;
    private final DrawnModel after;
    private final Map<String, String> formerIds = new HashMap<>();

    BpmnChanges(String file, DrawnModel before, DrawnModel after) {
        this.file = file;
        this.before = before;
        this.after = after;
        sameUnderAnotherId();
    }

    List<Change> all() {
        List<Change> changes = new ArrayList<>();
        var told = new NodeChanges(file, before, after);
        after.nodes().values().forEach(node -> {
            Node former = former(node);
            if (former == null) {
                changes.add(came(node));
            } else {
                changes.addAll(told.between(former, node, id -> formerIds.getOrDefault(id, id)));
            }
        });
        before.nodes().values().stream().filter(node -> after.node(node.id()) == null && !formerIds.containsValue(node.id()))
                .forEach(node -> changes.add(went(node)));
        long moved = after.nodes().values().stream().filter(this::movedInPicture).count();
        if (moved > 0) {
            changes.add(Change.of(file, "", ChangeKind.PICTURE_MOVED, null, null, Words.plain(String.valueOf(moved))));
        }
        return changes;
    }

    private Node former(Node node) {
        return before.node(formerIds.getOrDefault(node.id(), node.id()));
    }

    private boolean movedInPicture(Node node) {
        Node former = former(node);
        return former != null && !former.drawn().isEmpty() && !node.drawn().isEmpty() && !former.drawn().equals(node.drawn());
    }

    /** A connection drawn anew between the same two, and a node that only got another id, are the same. */
    private void sameUnderAnotherId() {
        match((one, other) -> !one.connects() && !other.connects() && one.type().equals(other.type()) && one.parent().equals(other.parent())
                && one.facet("@name") != null && one.facet("@name").equals(other.facet("@name")));
        match((one, other) -> one.connects() && other.connects() && same(one, other, "@sourceRef") && same(one, other, "@targetRef"));
    }

    private void match(BiFunction<Node, Node, Boolean> alike) {
        var lost = before.nodes().values().stream().filter(node -> after.node(node.id()) == null).toList();
        var fresh = after.nodes().values().stream().filter(node -> before.node(node.id()) == null).toList();
        for (Node node : fresh) {
            var candidates = lost.stream().filter(one -> alike.apply(one, node)).filter(one -> !formerIds.containsValue(one.id())).toList();
            if (candidates.size() == 1) {
                formerIds.put(node.id(), candidates.get(0).id());
            }
        }
    }

    private boolean same(Node one, Node other, String end) {
        String id = other.facet(end);
        return Objects.equals(one.facet(end), formerIds.getOrDefault(id, id));
    }

    private Change came(Node node) {
        if (node.connects()) {
            var change = Change.of(file, node.id(), ChangeKind.FLOW_ADDED, null, null, NodeWords.label(after, node), NodeWords.condition(node));
            return follows(node, after, before) ? change.asAside() : change;
        }
        return Change.of(file, node.id(), kind(node, ChangeKind.TASK_ADDED, ChangeKind.GATE_ADDED, ChangeKind.ELEMENT_ADDED), null, node.facet("@name"),
                NodeWords.type(node), NodeWords.label(after, node), NodeWords.details(after, node));
    }

    private Change went(Node node) {
        if (node.connects()) {
            var change = Change.of(file, node.id(), ChangeKind.FLOW_REMOVED, null, null, NodeWords.label(before, node), NodeWords.condition(node));
            return follows(node, before, after) ? change.asAside() : change;
        }
        return Change.of(file, node.id(), kind(node, ChangeKind.TASK_REMOVED, ChangeKind.GATE_REMOVED, ChangeKind.ELEMENT_REMOVED),
                node.facet("@name"), null, NodeWords.type(node), NodeWords.label(before, node));
    }

    /** Whether an end of this connection is not there on the other side, so that the connection merely follows it. */
    private boolean follows(Node flow, DrawnModel here, DrawnModel there) {
        return NodeWords.condition(flow) instanceof Words.Plain && List.of("@sourceRef", "@targetRef").stream().map(flow::facet)
                .anyMatch(end -> here.node(end) != null && there.node(end) == null && !formerIds.containsKey(end) && !formerIds.containsValue(end));
    }

    private static ChangeKind kind(Node node, ChangeKind task, ChangeKind gate, ChangeKind other) {
        return node.type().endsWith("Task") || node.type().equals("task") || node.type().equals("callActivity") ? task
                : node.type().endsWith(".conditional") ? gate : other;
    }
}
