package org.binglian.modelling.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A decision table as data. */
public record DecisionTable(String key, String name, String hitPolicy, List<Column> columns, List<Rule> rules) {

    /** An input (its expression) or an output (its name); {@code values} are those that the table allows, as FEEL. */
    public record Column(String id, boolean input, String label, String expression, String type, String values) {

        public String title() {
            return label.isBlank() ? expression : label;
        }

        Column withoutId() {
            return new Column("", input, label, expression, type, values);
        }
    }

    /** Its cells stand in the order of the columns; {@code note} is the annotation. */
    public record Rule(String id, List<String> cells, String note) {
    }

    /** The tables of a file, in its order. @throws java.io.IOException when it cannot be read */
    public static List<DecisionTable> read(byte[] content) throws java.io.IOException {
        return of(ModelXml.parse(content));
    }

    static List<DecisionTable> of(Element root) {
        List<DecisionTable> tables = new ArrayList<>();
        for (Element decision : ModelXml.children(root, "decision")) {
            ModelXml.children(decision, "decisionTable").stream().findFirst().ifPresent(table -> tables.add(table(decision, table)));
        }
        return tables;
    }

    public List<Column> inputs() {
        return columns.stream().filter(Column::input).toList();
    }

    public List<Column> outputs() {
        return columns.stream().filter(column -> !column.input()).toList();
    }

    private static DecisionTable table(Element decision, Element table) {
        List<Column> columns = new ArrayList<>();
        for (Element input : ModelXml.children(table, "input")) {
            var expression = ModelXml.children(input, "inputExpression").stream().findFirst();
            columns.add(new Column(input.getAttribute("id"), true, input.getAttribute("label"), ModelXml.text(input, "inputExpression", "text"),
                    expression.map(one -> one.getAttribute("typeRef")).orElse(""), ModelXml.text(input, "inputValues", "text")));
        }
        for (Element output : ModelXml.children(table, "output")) {
            columns.add(new Column(output.getAttribute("id"), false, output.getAttribute("label"), output.getAttribute("name"),
                    output.getAttribute("typeRef"), ModelXml.text(output, "outputValues", "text")));
        }
        String policy = table.hasAttribute("hitPolicy") ? table.getAttribute("hitPolicy") : "UNIQUE";
        String aggregation = table.getAttribute("aggregation");
        return new DecisionTable(decision.getAttribute("id"), decision.getAttribute("name"), aggregation.isEmpty() ? policy : policy + " " + aggregation,
                columns, ModelXml.children(table, "rule").stream().map(rule -> rule(rule, columns)).toList());
    }

    private static Rule rule(Element rule, List<Column> columns) {
        List<String> cells = new ArrayList<>(entries(rule, "inputEntry", columns.stream().filter(Column::input).count()));
        cells.addAll(entries(rule, "outputEntry", columns.stream().filter(column -> !column.input()).count()));
        var notes = ModelXml.children(rule, "annotationEntry").stream().map(note -> ModelXml.text(note, "text")).toList();
        return new Rule(rule.getAttribute("id"), List.copyOf(cells),
                (ModelXml.text(rule, "description") + " " + String.join(" ", notes)).strip().replaceAll("\\s+", " "));
    }

    /** As many as there are columns, whatever the file holds. */
    private static List<String> entries(Element rule, String name, long columns) {
        var texts = ModelXml.children(rule, name).stream().map(entry -> Feel.tidy(ModelXml.text(entry, "text")));
        return Stream.concat(texts, Stream.generate(() -> "")).limit(columns).toList();
    }
}
