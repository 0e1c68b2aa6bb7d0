package org.binglian.modelling.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.binglian.modelling.change.DrawnModel.Node;

/** One node before and after: each facet that differs, in the words for its kind. */
final class NodeChanges {

    private static final Map<Pattern, ChangeKind> KINDS = new LinkedHashMap<>();

    static {
        kind("@name", ChangeKind.RENAMED);
        kind(".*EventDefinition/time\\w+", ChangeKind.CLOCK_CHANGED);
        kind(".*property\\[clock]@value", ChangeKind.TASK_CLOCK_CHANGED);
        kind(".*property\\[kind]@value", ChangeKind.TASK_KIND_CHANGED);
        kind("@form(Ref|Key)", ChangeKind.FORM_CHANGED);
        kind("@candidateGroups", ChangeKind.GROUP_CHANGED);
        kind("@(assignee|candidateUsers)", ChangeKind.PERSON_CHANGED);
        kind("@calledElement", ChangeKind.CALLED_CHANGED);
        kind("@decisionRef", ChangeKind.DECISION_CHANGED);
        kind("@(delegateExpression|expression|class|type|topic|resultVariable)", ChangeKind.WORK_CHANGED);
        kind("multiInstanceLoopCharacteristics.*", ChangeKind.MULTI_CHANGED);
        kind("@(dueDate|followUpDate)", ChangeKind.DUE_CHANGED);
        kind("conditionExpression", ChangeKind.CONDITION_CHANGED);
        kind("conditionalEventDefinition/condition", ChangeKind.GATE_CHANGED);
        kind("@default", ChangeKind.DEFAULT_FLOW_CHANGED);
        kind(".*@(message|error|signal|escalation)Ref", ChangeKind.MESSAGE_CHANGED);
        kind("@(cancelActivity|isInterrupting)", ChangeKind.INTERRUPTING_CHANGED);
        kind("@attachedToRef", ChangeKind.ATTACHED_CHANGED);
        kind("@(async\\w*|exclusive)", ChangeKind.ASYNC_CHANGED);
        kind("@\\w+(Binding|Version)", ChangeKind.BINDING_CHANGED);
        kind(".*inputParameter\\[.*", ChangeKind.INPUT_CHANGED);
        kind(".*outputParameter\\[.*", ChangeKind.OUTPUT_CHANGED);
        kind("(in|out)\\[.*", ChangeKind.PASSED_CHANGED);
        kind("documentation.*", ChangeKind.NOTE_CHANGED);
        kind("lane", ChangeKind.LANE_CHANGED);
    }

    private final String file;
    private final DrawnModel before;
    private final DrawnModel after;

    NodeChanges(String file, DrawnModel before, DrawnModel after) {
        this.file = file;
        this.before = before;
        this.after = after;
    }

    private static void kind(String facet, ChangeKind kind) {
        KINDS.put(Pattern.compile(facet), kind);
    }

    /** @param formerly the id that an id of today had before */
    List<Change> between(Node old, Node now, UnaryOperator<String> formerly) {
        List<Change> changes = new ArrayList<>();
        if (!now.connects() && !old.id().equals(now.id())) {
            changes.add(change(now, ChangeKind.ID_CHANGED, old.id(), now.id()));
        }
        if (!old.type().equals(now.type())) {
            changes.add(Change.of(file, now.id(), ChangeKind.TYPE_CHANGED, old.type(), now.type(), NodeWords.label(after, now), NodeWords.type(old),
                    NodeWords.type(now)));
        }
        if (!old.parent().equals(formerly.apply(now.parent()))) {
            changes.add(Change.of(file, now.id(), ChangeKind.PLACE_CHANGED, old.parent(), now.parent(), NodeWords.label(after, now),
                    NodeWords.label(before, old.parent()), NodeWords.label(after, now.parent())));
        }
        rerouted(old, now, formerly, changes);
        facets(old, now, formerly, changes);
        return changes;
    }

    private void rerouted(Node old, Node now, UnaryOperator<String> formerly, List<Change> changes) {
        if (now.connects() && !(Objects.equals(old.facet("@sourceRef"), formerly.apply(now.facet("@sourceRef")))
                && Objects.equals(old.facet("@targetRef"), formerly.apply(now.facet("@targetRef"))))) {
            changes.add(Change.of(file, now.id(), ChangeKind.FLOW_REROUTED, old.facet("@sourceRef") + " → " + old.facet("@targetRef"),
                    now.facet("@sourceRef") + " → " + now.facet("@targetRef"), NodeWords.label(before, old), NodeWords.label(after, now)));
        }
    }

    private void facets(Node old, Node now, UnaryOperator<String> formerly, List<Change> changes) {
        var names = new TreeSet<>(old.facets().keySet());
        names.addAll(now.facets().keySet());
        String whole = null;
        for (String name : names) {
            String was = old.facet(name);
            String is = now.facet(name);
            boolean ofWhole = whole != null && (name.startsWith(whole + "@") || name.startsWith(whole + "/"));
            boolean end = now.connects() && (name.equals("@sourceRef") || name.equals("@targetRef"));
            if (!ofWhole && !end && !Objects.equals(was, is == null ? null : name.endsWith("@default") || name.endsWith("Ref") ? formerly.apply(is) : is)) {
                changes.add(facet(old, now, name, was, is));
                whole = was == null || is == null ? name : whole;
            }
        }
    }

    private Change facet(Node old, Node now, String name, String was, String is) {
        ChangeKind kind = KINDS.entrySet().stream().filter(one -> one.getKey().matcher(name).matches()).map(Map.Entry::getValue).findFirst()
                .orElse(ChangeKind.DETAIL_CHANGED);
        if (name.equals("multiInstanceLoopCharacteristics")) {
            Node side = is == null ? old : now;
            return Change.of(file, now.id(), is == null ? ChangeKind.MULTI_REMOVED : ChangeKind.MULTI_ADDED, was, is, NodeWords.label(after, now),
                    value(side.facet(name + "@collection")));
        }
        return Change.of(file, now.id(), kind, was, is, NodeWords.label(after, now), worded(kind, before, was), worded(kind, after, is),
                Words.plain(FacetNames.of(name)));
    }

    private Change change(Node now, ChangeKind kind, String was, String is) {
        return Change.of(file, now.id(), kind, was, is, NodeWords.label(after, now), value(was), value(is));
    }

    private static Words worded(ChangeKind kind, DrawnModel model, String value) {
        return switch (kind) {
            case CLOCK_CHANGED, DUE_CHANGED -> NodeWords.due(value);
            case GROUP_CHANGED -> NodeWords.groups(value);
            case TASK_CLOCK_CHANGED -> value == null ? value(null) : Words.named("clock", value);
            case TASK_KIND_CHANGED -> value == null ? value(null) : Words.named("kind", value);
            case CALLED_CHANGED, DECISION_CHANGED -> value == null ? value(null) : Words.named("model", value);
            case DEFAULT_FLOW_CHANGED, ATTACHED_CHANGED, MESSAGE_CHANGED -> value == null ? value(null) : NodeWords.label(model, value);
            case INTERRUPTING_CHANGED -> Words.say(value == null ? "change.interrupting" : "change.beside");
            default -> value(value);
        };
    }

    private static Words value(String value) {
        return value == null ? Words.say("change.none") : value.isBlank() ? Words.say("change.declared") : Words.plain(value);
    }
}
