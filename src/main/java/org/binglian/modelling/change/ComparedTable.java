package org.binglian.modelling.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.binglian.modelling.change.DecisionTable.Column;
import org.binglian.modelling.change.DecisionTable.Rule;

/** Two states of a decision table laid over each other: each column and each row once, marked by what became of it. */
public record ComparedTable(DecisionTable before, DecisionTable after, List<Head> heads, List<Row> rows) {

    /** A column of one state or of both; the one that is not there is null. */
    public record Head(Column before, Column after) {

        public Column shown() {
            return after == null ? before : after;
        }

        public Sign sign() {
            return before == null ? Sign.ADDED : after == null ? Sign.REMOVED
                    : before.withoutId().equals(after.withoutId()) ? Sign.SAME : Sign.CHANGED;
        }
    }

    /** A cell of a column; null on the side where its row or column is not. */
    public record Cell(String before, String after) {

        public boolean changed() {
            return !Objects.equals(before, after);
        }
    }

    /** {@code numberBefore} and {@code numberAfter} count from 1, null where the row is not; cells in the order of the heads. */
    public record Row(Rule before, Rule after, Integer numberBefore, Integer numberAfter, boolean moved, List<Cell> cells) {

        public Rule shown() {
            return after == null ? before : after;
        }

        public Integer number() {
            return numberAfter == null ? numberBefore : numberAfter;
        }

        public boolean noteChanged() {
            return before != null && after != null && !before.note().equals(after.note());
        }

        public Sign sign() {
            return before == null ? Sign.ADDED : after == null ? Sign.REMOVED
                    : noteChanged() || cells.stream().anyMatch(Cell::changed) ? Sign.CHANGED : moved ? Sign.MOVED : Sign.SAME;
        }
    }

    public static ComparedTable of(DecisionTable before, DecisionTable after) {
        List<Head> heads = heads(before.columns(), after.columns());
        Map<Rule, Rule> former = new RowMatching(before, after, heads).former();
        var stayed = after.rules().stream().filter(former::containsKey).toList();
        var kept = KeptOrder.of(stayed.stream().map(rule -> before.rules().indexOf(former.get(rule))).toList());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < after.rules().size(); i++) {
            Rule rule = after.rules().get(i);
            Rule was = former.get(rule);
            boolean moved = was != null && !kept.get(stayed.indexOf(rule));
            rows.add(new Row(was, rule, was == null ? null : before.rules().indexOf(was) + 1, i + 1, moved, cells(before, after, heads, was, rule)));
        }
        gone(before, after, heads, new HashSet<>(former.values()), rows);
        return new ComparedTable(before, after, heads, rows);
    }

    /** A row that went is shown after the one that it followed. */
    private static void gone(DecisionTable before, DecisionTable after, List<Head> heads, Set<Rule> stayed, List<Row> rows) {
        for (int i = 0; i < before.rules().size(); i++) {
            Rule rule = before.rules().get(i);
            if (!stayed.contains(rule)) {
                Rule above = i == 0 ? null : before.rules().get(i - 1);
                int at = 0;
                for (int j = 0; j < rows.size(); j++) {
                    at = above != null && above.equals(rows.get(j).before()) ? j + 1 : at;
                }
                rows.add(at, new Row(rule, null, i + 1, null, false, cells(before, after, heads, rule, null)));
            }
        }
    }

    private static List<Cell> cells(DecisionTable before, DecisionTable after, List<Head> heads, Rule was, Rule is) {
        return heads.stream().map(head -> new Cell(cell(before, was, head.before()), cell(after, is, head.after()))).toList();
    }

    private static String cell(DecisionTable table, Rule rule, Column column) {
        return rule == null || column == null ? null : rule.cells().get(table.columns().indexOf(column));
    }

    private static List<Head> heads(List<Column> before, List<Column> after) {
        Map<Column, Column> former = new HashMap<>();
        for (Column column : after) {
            before.stream().filter(one -> one.input() == column.input() && !former.containsValue(one))
                    .filter(one -> one.expression().equals(column.expression()) || !one.id().isEmpty() && one.id().equals(column.id()))
                    .min(java.util.Comparator.comparing(one -> !one.expression().equals(column.expression())))
                    .ifPresent(one -> former.put(column, one));
        }
        List<Head> heads = new ArrayList<>();
        for (boolean input : new boolean[] {true, false}) {
            after.stream().filter(column -> column.input() == input).forEach(column -> heads.add(new Head(former.get(column), column)));
            before.stream().filter(column -> column.input() == input && !former.containsValue(column)).forEach(column -> heads.add(new Head(column, null)));
        }
        return heads;
    }
}
