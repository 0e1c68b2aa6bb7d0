package org.binglian.modelling.lint.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.binglian.modelling.lint.Node;

/** A decision table as data: its columns and rules with the cells' texts, each with the element that holds it. */
record Table(Node decision, Node node, String hitPolicy, List<Column> inputs, List<Column> outputs, List<Rule> rules) {

    private static final Set<String> ONE_RESULT = Set.of("UNIQUE", "FIRST", "ANY");

    /** {@code expression} of an input, or the name of an output; {@code values}: those it may have, empty when any. */
    record Column(Node node, String label, String expression, String type, String values) {

        String title() {
            return label.isEmpty() ? expression : label;
        }
    }

    record Cell(Node node, String text) {
    }

    /** {@code row} from 1. */
    record Rule(Node node, int row, List<Cell> inputs, List<Cell> outputs) {
    }

    static Table of(Node decision, Node table) {
        List<Rule> rules = new ArrayList<>();
        table.children("rule").forEach(rule -> rules.add(new Rule(rule, rules.size() + 1, cells(rule, "inputEntry"), cells(rule, "outputEntry"))));
        return new Table(decision, table, table.has("hitPolicy") ? table.attribute("hitPolicy") : "UNIQUE",
                table.children("input").map(Table::input).toList(), table.children("output").map(Table::output).toList(), List.copyOf(rules));
    }

    private static Column input(Node input) {
        var expression = input.child("inputExpression");
        return new Column(input, input.attribute("label"), expression.map(Table::text).orElse(""),
                expression.map(node -> node.attribute("typeRef")).orElse(""), input.child("inputValues").map(Table::text).orElse(""));
    }

    private static Column output(Node output) {
        return new Column(output, output.attribute("label"), output.attribute("name"), output.attribute("typeRef"),
                output.child("outputValues").map(Table::text).orElse(""));
    }

    private static List<Cell> cells(Node rule, String name) {
        return rule.children(name).map(cell -> new Cell(cell, text(cell))).toList();
    }

    static String text(Node holder) {
        return holder.child("text").map(Node::text).orElse("");
    }

    boolean oneResult() {
        return ONE_RESULT.contains(hitPolicy);
    }

    /** True when each rule has one cell for each column; without that nothing can be said of the rules. */
    boolean wellShaped() {
        return rules.stream().allMatch(rule -> rule.inputs().size() == inputs.size() && rule.outputs().size() == outputs.size());
    }

    List<String> values(Column column) {
        return column.values().isBlank() ? List.of() : Arrays.stream(column.values().split(",")).map(String::strip).toList();
    }
}
