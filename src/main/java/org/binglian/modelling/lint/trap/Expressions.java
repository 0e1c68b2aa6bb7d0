package org.binglian.modelling.lint.trap;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.ModelFile;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Watch;

/** The variables that expressions read and models set. */
final class Expressions {

    /** Names that the engine itself provides. */
    static final Set<String> OF_THE_ENGINE = Set.of("execution", "task", "externalTask", "caseExecution", "authenticatedUserId", "loopCounter",
            "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "decisionResult");

    private static final Set<String> WORDS = Set.of("true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod",
            "instanceof");
    private static final Pattern INSIDE = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*+(?!\\s*(?::\\s*\\w+\\s*)?\\()");

    private Expressions() {
    }

    /** The names with which paths begin: {@code a}, {@code b} of {@code ${a.c == b}}; not functions. */
    static Set<String> names(Watch watch, String expression) {
        Set<String> names = new TreeSet<>();
        Matcher inside = INSIDE.matcher(watch.text(expression));
        while (inside.find()) {
            Matcher name = NAME.matcher(watch.text(LITERAL.matcher(watch.text(inside.group(1))).replaceAll(" ")));
            while (name.find()) {
                if (!WORDS.contains(name.group())) {
                    names.add(name.group());
                }
            }
        }
        return names;
    }

    /**
     * What this process sets where a condition can see it. A user task's input parameters stay local to the task: a field of its form
     * counts only when it is not declared.
     */
    static Set<String> set(BpmnModel model, LintContext context) {
        Set<String> set = new HashSet<>();
        for (Node node : model.all()) {
            context.watch().ask();
            switch (node.name()) {
                case "outputParameter" -> set.add(node.attribute("name"));
                case "inputParameter" -> {
                    if (node.parent().flatMap(Node::parent).flatMap(Node::parent).filter(BpmnModel::isSubprocess).isPresent()) {
                        set.add(node.attribute("name"));
                    }
                }
                case "out" -> set.add(node.attribute("target"));
                case "formField" -> set.add(node.id());
                case "formProperty" -> set.add(node.id());
                case "dataObject", "property" -> set.add(node.attribute("name"));
                default -> { }
            }
            Stream.of("resultVariable", "elementVariable", "initiator", "errorCodeVariable", "errorMessageVariable", "escalationCodeVariable")
                    .map(node::camunda).filter(name -> !name.isEmpty()).forEach(set::add);
            if (node.is("userTask", "startEvent")) {
                Set<String> local = node.extensions("inputParameter").map(input -> input.attribute("name")).collect(Collectors.toSet());
                References.form(node).flatMap(context::form).ifPresent(form -> form.json().findValuesAsText("key").stream()
                        .filter(key -> !local.contains(key)).forEach(set::add));
            }
        }
        return set;
    }

    /** What others hand to this process when they call it; empty when somebody hands over everything, so that nobody can know. */
    static Optional<Set<String>> given(Node process, LintContext context) {
        Set<String> given = new HashSet<>();
        List<Node> calls = context.files(ModelFile.Kind.BPMN).flatMap(file -> file.bpmn().all("callActivity"))
                .filter(call -> References.process(call).map(process.id()::equals).orElse(true)).toList();
        for (Node in : calls.stream().flatMap(call -> call.extensions("in")).toList()) {
            if (in.attribute("variables").equals("all")) {
                return Optional.empty();
            }
            given.add(in.attribute("target"));
        }
        return Optional.of(given);
    }
}
