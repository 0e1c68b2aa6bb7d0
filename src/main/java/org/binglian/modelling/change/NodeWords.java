package org.binglian.modelling.change;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.binglian.modelling.change.DrawnModel.Node;

/** What a node of the drawing is called, and what an expression in it says. */
final class NodeWords {

    private static final Pattern DUE = Pattern.compile("[$#]\\{\\s*deadline\\.(due|dueIn)\\(\\s*execution\\s*,\\s*[\"'](\\w+)[\"']\\s*(?:,\\s*(\\w+)\\s*)?\\)\\s*}");
    private static final Pattern OTHER_DUE = Pattern.compile("[$#]\\{\\s*deadline\\.(\\w+)\\(execution\\)\\s*}");
    private static final Pattern TEST = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*(==|!=)\\s*(?:[\"'](\\w+)[\"']|(true|false|\\d+))\\s*}");
    private static final String CLOCK = "property[clock]@value";

    private NodeWords() {
    }

    static Words type(Node node) {
        int event = node.type().indexOf('.');
        return event < 0 ? Words.named("type", node.type())
                : Words.say("change.type.event", Words.named("type", node.type().substring(0, event)), Words.named("event", node.type().substring(event + 1)));
    }

    /** Its name; a connection by its ends; else what it is. */
    static Words label(DrawnModel model, Node node) {
        String name = node.facet("@name");
        if (node.connects()) {
            Words ends = Words.say("change.ends", end(model, node.facet("@sourceRef")), end(model, node.facet("@targetRef")));
            return name == null || name.isBlank() ? ends : Words.say("change.named-ends", Words.plain(name), ends);
        }
        return name == null || name.isBlank() ? unnamed(model, node) : Words.plain(flat(name));
    }

    private static Words unnamed(DrawnModel model, Node node) {
        if (!node.type().endsWith("Gateway")) {
            return Words.say("change.unnamed", type(node), Words.plain(node.id()));
        }
        long comes = model.connections(node.id()).stream().filter(flow -> node.id().equals(flow.facet("@targetRef"))).count();
        return Words.say(comes > 1 ? "change.join" : "change.split", type(node));
    }

    static Words end(DrawnModel model, String id) {
        Node node = model.node(id);
        return node == null ? Words.plain(id) : label(model, node);
    }

    static Words label(DrawnModel model, String id) {
        return end(model, id);
    }

    static Words condition(Node flow) {
        String condition = flow.facet("conditionExpression");
        return condition == null || condition.isBlank() ? Words.plain("") : Words.say("change.if", test(condition));
    }

    /** A comparison with a code, a number or a truth, in words; anything else as it stands, without its braces. */
    static Words test(String condition) {
        var test = TEST.matcher(condition);
        if (!test.matches()) {
            return Words.plain(condition.matches("[$#]\\{[^{}]*}") ? condition.substring(2, condition.length() - 1).strip() : condition);
        }
        boolean truth = test.group(4) != null && test.group(4).matches("true|false");
        Words value = test.group(3) != null ? Words.named("code", test.group(3)) : truth ? Words.say("change." + test.group(4)) : Words.plain(test.group(4));
        return Words.say(test.group(2).equals("==") ? "change.is" : "change.is-not", Words.plain(test.group(1)), value);
    }

    /** Who does it, by which form, between which neighbours. */
    static Words details(DrawnModel model, Node node) {
        List<Words> details = new ArrayList<>();
        add(details, "change.detail.group", node.facet("@candidateGroups") == null ? null : groups(node.facet("@candidateGroups")));
        add(details, "change.detail.form", node.facet("@formRef") == null ? null : Words.plain(node.facet("@formRef")));
        add(details, "change.detail.calls", node.facet("@calledElement") == null ? null : Words.named("model", node.facet("@calledElement")));
        add(details, "change.detail.decides", node.facet("@decisionRef") == null ? null : Words.named("model", node.facet("@decisionRef")));
        add(details, "change.detail.clock", clock(node));
        add(details, "change.detail.on", node.facet("@attachedToRef") == null ? null : end(model, node.facet("@attachedToRef")));
        for (Node flow : model.connections(node.id())) {
            boolean out = node.id().equals(flow.facet("@sourceRef"));
            add(details, out ? "change.detail.before" : "change.detail.after", end(model, flow.facet(out ? "@targetRef" : "@sourceRef")));
        }
        return details.isEmpty() ? Words.plain("") : Words.say("change.details", Words.list(details));
    }

    private static Words clock(Node node) {
        var timer = node.facets().entrySet().stream().filter(one -> one.getKey().matches(".*EventDefinition/time\\w+")).findFirst();
        return timer.map(one -> due(one.getValue())).orElse(node.facet(CLOCK) == null ? null : Words.named("clock", node.facet(CLOCK)));
    }

    private static void add(List<Words> details, String key, Words words) {
        if (words != null) {
            details.add(Words.say(key, words));
        }
    }

    /** An expression into {@code deadline} by the name of its clock. */
    static Words due(String expression) {
        if (expression == null || expression.isBlank()) {
            return Words.say("change.none");
        }
        var due = DUE.matcher(expression);
        if (due.matches()) {
            var clock = Words.named("clock", due.group(2));
            return due.group(3) == null ? clock : Words.say("change.due-in", clock, Words.plain(due.group(3)));
        }
        var other = OTHER_DUE.matcher(expression);
        return other.matches() ? Words.named("clock", other.group(1)) : Words.plain(expression);
    }

    static Words groups(String groups) {
        return groups == null || groups.isBlank() ? Words.say("change.none")
                : Words.list(List.of(groups.split(",")).stream().map(String::strip).map(group -> Words.named("group", group)).toList());
    }

    static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
