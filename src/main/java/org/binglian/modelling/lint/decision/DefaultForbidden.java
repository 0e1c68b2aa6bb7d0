package org.binglian.modelling.lint.decision;

import java.util.List;
import java.util.stream.Stream;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/**
 * A row of {@code timeout-default} that lets silence stand for a decision or an opinion on safety, land, planning, environment or fire,
 * where the table that came with the program forbids it by law (rule 5; 行政许可法 37, 38, 74).
 */
final class DefaultForbidden extends DecisionLint.OfTables {

    private static final String KEY = "timeout-default";
    private static final String FORBIDDEN = "\"FORBIDDEN\"";

    DefaultForbidden() {
        super("rule-default-forbidden", Severity.ERROR);
    }

    /** A layer together with an item or a department for which silence is never an answer. */
    private record Protected(String layer, String column, String code) {
    }

    @Override
    void check(Table table, LintContext context, Findings findings) {
        if (table.decision().id().equals(KEY) && table.wellShaped() && table.outputs().stream().anyMatch(output -> output.expression().equals("mode"))) {
            Released.table(KEY).stream().flatMap(DefaultForbidden::listed).forEach(one -> answer(table, one, context, findings));
        }
    }

    private static Stream<Protected> listed(Table released) {
        return released.rules().stream().filter(rule -> cell(released, rule, "mode").equals(FORBIDDEN)).flatMap(rule -> {
            var layers = Values.of(cell(released, rule, "layer")).terms();
            return Stream.of("itemCode", "department").flatMap(column -> Values.of(cell(released, rule, column)).terms().stream()
                    .filter(code -> Stream.of("itemCode", "department").noneMatch(other -> !other.equals(column) && !Values.of(cell(released, rule, other)).any()))
                    .flatMap(code -> layers.stream().map(layer -> new Protected(text(layer), column, text(code)))));
        });
    }

    /** The first rule that could match decides; a forbidding one that asks for more lets others follow. */
    private static void answer(Table table, Protected asked, LintContext context, Findings findings) {
        for (Table.Rule rule : table.rules()) {
            context.watch().ask();
            if (mayMatch(table, rule, "layer", asked.layer()) && mayMatch(table, rule, asked.column(), asked.code())) {
                if (!cell(table, rule, "mode").equals(FORBIDDEN)) {
                    findings.at(rule.node(), rule.row(), asked.code(), cell(table, rule, "mode"));
                    return;
                }
                if (List.of("itemCode", "department", "catalogueMode").stream().allMatch(column -> column.equals(asked.column())
                        || Values.of(cell(table, rule, column)).any())) {
                    return;
                }
            }
        }
    }

    private static boolean mayMatch(Table table, Table.Rule rule, String column, String code) {
        var values = Values.of(cell(table, rule, column));
        boolean named = values.terms().contains(new Values.Text(code));
        return values.any() || !values.known() || named != values.negated();
    }

    private static String text(Values.Term term) {
        return term instanceof Values.Text text ? text.text() : "";
    }

    /** What a rule says in the column of this name; empty text when the table has none. */
    static String cell(Table table, Table.Rule rule, String column) {
        for (int i = 0; i < table.inputs().size(); i++) {
            if (table.inputs().get(i).expression().equals(column)) {
                return rule.inputs().get(i).text();
            }
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            if (table.outputs().get(i).expression().equals(column)) {
                return rule.outputs().get(i).text();
            }
        }
        return "";
    }
}
