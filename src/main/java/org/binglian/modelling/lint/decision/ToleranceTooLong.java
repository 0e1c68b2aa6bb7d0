package org.binglian.modelling.lint.decision;

import java.math.BigDecimal;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A paper that may wait longer than the statutory time for the decision itself (rule 2; 行政许可法 42). */
final class ToleranceTooLong extends DecisionLint.OfTables {

    private static final BigDecimal STATUTORY = BigDecimal.valueOf(20);

    ToleranceTooLong() {
        super("rule-tolerance-longer", Severity.WARNING);
    }

    @Override
    void check(Table table, LintContext context, Findings findings) {
        if (table.decision().id().equals("tolerance") && table.wellShaped()) {
            table.rules().stream().filter(rule -> Values.of(DefaultForbidden.cell(table, rule, "days")).terms().stream().anyMatch(term ->
                            term instanceof Values.Range days && days.low() != null && days.low().compareTo(STATUTORY) > 0))
                    .forEach(rule -> findings.at(rule.node(), rule.row(), DefaultForbidden.cell(table, rule, "days")));
        }
    }
}
