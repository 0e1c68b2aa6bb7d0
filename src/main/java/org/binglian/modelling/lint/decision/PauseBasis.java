package org.binglian.modelling.lint.decision;

import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A procedure that stops the clock and names no ground for it (rule 8; 行政许可法 45). */
final class PauseBasis extends DecisionLint.OfTables {

    static final String KEY = "special-procedure-kind";

    PauseBasis() {
        super("rule-pause-basis", Severity.ERROR);
    }

    @Override
    void check(Table table, LintContext context, Findings findings) {
        if (table.decision().id().equals(KEY) && table.wellShaped()) {
            table.rules().stream().filter(rule -> DefaultForbidden.cell(table, rule, "stopsClock").equals("true"))
                    .filter(rule -> DefaultForbidden.cell(table, rule, "ground").replaceAll("[\\s\"-]|null", "").isEmpty())
                    .forEach(rule -> findings.at(rule.node(), rule.row()));
        }
    }
}
