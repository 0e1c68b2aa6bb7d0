package org.binglian.modelling.lint.trap;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.binglian.modelling.lint.Node;

/** What an element names in other files; empty when it names nothing, or when the name is known only at run time. */
final class References {

    private static final Pattern FORM_KEY = Pattern.compile("camunda-forms:(?:deployment|app):(?:[^?]*/)?([^/?]+?)\\.form");

    private References() {
    }

    static Optional<String> process(Node node) {
        return node.is("callActivity") ? literal(node.attribute("calledElement")) : Optional.empty();
    }

    static Optional<String> decision(Node node) {
        return literal(node.camunda("decisionRef"));
    }

    static Optional<String> form(Node node) {
        Matcher key = FORM_KEY.matcher(node.camunda("formKey"));
        return key.matches() ? literal(key.group(1)) : literal(node.camunda("formRef"));
    }

    private static Optional<String> literal(String name) {
        return Optional.of(name.strip()).filter(text -> !text.isEmpty() && !text.contains("${") && !text.contains("#{"));
    }
}
