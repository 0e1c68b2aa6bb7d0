package org.binglian.modelling.lint.decision;

import java.util.List;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A text in a cell that is not among the values which its column lists: most often a slip of the pen. */
final class Unlisted extends DecisionLint.OfTables {

    Unlisted() {
        super("decision-value-unlisted", Severity.WARNING);
    }

    @Override
    void check(Table table, LintContext context, Findings findings) {
        if (table.wellShaped()) {
            for (Table.Rule rule : table.rules()) {
                cells(table, table.inputs(), rule.inputs(), findings);
                cells(table, table.outputs(), rule.outputs(), findings);
            }
        }
    }

    private static void cells(Table table, List<Table.Column> columns, List<Table.Cell> cells, Findings findings) {
        for (int i = 0; i < columns.size(); i++) {
            var listed = table.values(columns.get(i));
            if (!listed.isEmpty()) {
                String title = columns.get(i).title();
                var cell = cells.get(i);
                Values.of(cell.text()).terms().stream().filter(Values.Text.class::isInstance).map(term -> "\"" + ((Values.Text) term).text() + "\"")
                        .filter(text -> !listed.contains(text)).forEach(text -> findings.at(cell.node(), text, title));
            }
        }
    }
}
