package org.binglian.modelling.lint.decision;

import java.util.Set;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A rule without its legal or published ground, in a table that has a column for it. */
final class Basis extends DecisionLint.OfTables {

    private static final Set<String> GROUNDS = Set.of("basis", "ground", "依据");
    private static final Set<String> NONE = Set.of("", "-", "null", "\"\"");

    Basis() {
        super("decision-basis", Severity.WARNING);
    }

    @Override
    void check(Table table, LintContext context, Findings findings) {
        if (table.wellShaped() && !table.decision().id().equals(PauseBasis.KEY)) {
            for (int i = 0; i < table.outputs().size(); i++) {
                var column = table.outputs().get(i);
                int at = i;
                if (GROUNDS.contains(column.expression()) || GROUNDS.contains(column.label())) {
                    table.rules().stream().filter(rule -> NONE.contains(rule.outputs().get(at).text().replaceAll("\\s", "")))
                            .forEach(rule -> findings.at(rule.node(), rule.row(), column.title()));
                }
            }
        }
    }
}
