package org.binglian.modelling.lint.rule;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.Node;

/** What the steps of our processes say of themselves. */
final class Steps {

    private static final Pattern CLOCK = Pattern.compile("deadline\\.due(?:In)?\\(\\s*execution\\s*,\\s*[\"']([A-Z_]{1,40})[\"']");

    private Steps() {
    }

    /** The value of a property of the step, such as {@code kind} or {@code clock}; empty text when it has none. */
    static String property(Node step, String name) {
        return step.extensions("property").filter(property -> property.attribute("name").equals(name)).map(property -> property.attribute("value"))
                .findFirst().orElse("");
    }

    static Optional<Node> timer(Node event) {
        return BpmnModel.definition(event).filter(definition -> definition.is("timerEventDefinition"));
    }

    static boolean hasTimer(BpmnModel model, Node activity) {
        return model.attached(activity).stream().anyMatch(event -> timer(event).isPresent());
    }

    /** The clock by whose end this event fires, such as {@code OPINION}; empty text when it is none of ours. */
    static String clock(Node event) {
        return timer(event).flatMap(timer -> timer.child("timeDate")).map(Node::text).map(CLOCK::matcher).filter(found -> found.find())
                .map(found -> found.group(1)).orElse("");
    }

    static boolean interrupts(Node event) {
        return !event.attribute("cancelActivity").equals("false");
    }

    /** The bean that does a service task, such as {@code passByDefault}; empty text when it is another step. */
    static String bean(Node step) {
        return step.camunda("delegateExpression").replaceAll("^[$#]\\{\\s*(\\w+)\\s*}$", "$1");
    }

    static Set<String> groups(Node task) {
        return new HashSet<>(Arrays.stream(task.camunda("candidateGroups").split(",")).map(String::strip).filter(group -> !group.isEmpty()).toList());
    }

    /** True when an end, or a step without a way on, can be reached from here on a path on which no step is as asked. */
    static boolean canPassBy(BpmnModel model, List<Node> from, Predicate<Node> asked) {
        var open = new ArrayDeque<>(from);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Node at = open.pop();
            if (!asked.test(at) && seen.add(at.id())) {
                List<Node> next = model.next(at).toList();
                if (next.isEmpty()) {
                    return true;
                }
                open.addAll(next);
            }
        }
        return false;
    }
}
