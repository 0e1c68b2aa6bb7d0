package org.binglian.studio.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.modelling.change.DecisionTable;
import org.binglian.modelling.trial.TrialAnswer;
import org.binglian.modelling.trial.TrialFailed;
import org.binglian.modelling.trial.Trials;
import org.springframework.stereotype.Component;

/** Asks a decision, of the release in force or of a draft, and puts its answer into words. */
@Component
class DecisionTrials {

    private final Trials trials;
    private final AnalystsWords words;

    DecisionTrials(Trials trials, AnalystsWords words) {
        this.trials = trials;
        this.words = words;
    }

    TriedDecision inForce(DecisionTable table, Map<String, Object> variables, String source, Locale locale) {
        try {
            return told(table, trials.inForce(table, variables), source, false, locale);
        } catch (Refusal refused) {
            return new TriedDecision(source, false, List.of(), List.of(), words.text("trial.problem.FAILED", locale, table.name()));
        }
    }

    TriedDecision draft(byte[] content, DecisionTable table, Map<String, Object> variables, String source, Locale locale) {
        try {
            return told(table, trials.draft(content, table, variables), source, true, locale);
        } catch (TrialFailed failed) {
            return new TriedDecision(source, true, List.of(), List.of(), words.text("trial.problem." + failed.why(), locale, failed.detail()));
        }
    }

    private TriedDecision told(DecisionTable table, TrialAnswer answer, String source, boolean draft, Locale locale) {
        List<List<TriedDecision.Result>> results = answer.results().stream().map(row -> row.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> place(table, one.getKey()))).map(one -> new TriedDecision.Result(title(table, one.getKey()), value(one.getKey(), one.getValue(), locale))).toList()).toList();
        return new TriedDecision(source, draft, results, answer.matched().stream()
                .map(rule -> new TriedDecision.Matched(rule.id(), rule.row(), rule.annotation(), when(table, rule.row(), locale))).toList(), null);
    }

    /** In the order of the table's columns. */
    private static int place(DecisionTable table, String output) {
        return table.outputs().stream().map(DecisionTable.Column::expression).toList().indexOf(output);
    }

    private static String title(DecisionTable table, String name) {
        return table.outputs().stream().filter(column -> column.expression().equals(name)).map(DecisionTable.Column::title).findFirst().orElse(name);
    }

    private String value(String name, Object value, Locale locale) {
        return value == null ? words.text("change.none", locale) : value instanceof Boolean yes ? words.text("change." + yes, locale)
                : value instanceof String code ? words.named(code, name, locale) : value instanceof Number number
                ? new java.math.BigDecimal(number.toString()).stripTrailingZeros().toPlainString() : String.valueOf(value);
    }

    private String when(DecisionTable table, int row, Locale locale) {
        List<String> conditions = new ArrayList<>();
        for (var column : row > 0 ? table.inputs() : List.<DecisionTable.Column>of()) {
            String cell = table.rules().get(row - 1).cells().get(table.columns().indexOf(column));
            if (!cell.isBlank()) {
                conditions.add(words.text("change.is", locale, column.title(), words.cell(cell, column, locale)));
            }
        }
        return conditions.isEmpty() ? words.text("change.otherwise", locale) : String.join(words.text("pages.and", locale), conditions);
    }
}
