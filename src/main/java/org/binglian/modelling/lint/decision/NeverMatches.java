package org.binglian.modelling.lint.decision;

import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A rule that no input reaches: those before it take all that it matches, or its own cell matches nothing. */
final class NeverMatches extends DecisionLint.OfTables {

    NeverMatches() {
        super("decision-never-matches", Severity.WARNING);
    }

    @Override
    void check(Table table, LintContext context, Findings findings) {
        if (table.wellShaped() && table.hitPolicy().equals("FIRST") && !table.inputs().isEmpty()) {
            new Coverage(table, context.watch()).unreachable().forEach(rule -> findings.at(rule.node(), rule.row()));
        }
    }
}
