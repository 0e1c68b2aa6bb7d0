package org.binglian.modelling.lint.decision;

import java.util.regex.Pattern;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** An input that no rule matches, unless the decision's description says that it may have no result. */
final class Gap extends DecisionLint.OfTables {

    private static final Pattern MEANT = Pattern.compile("可以没有结果|may have no result");

    Gap() {
        super("decision-gap", Severity.WARNING);
    }

    @Override
    void check(Table table, LintContext context, Findings findings) {
        if (table.wellShaped() && table.oneResult() && !table.rules().isEmpty() && !MEANT.matcher(table.decision().child("description").map(Node::text).orElse("")).find()) {
            new Coverage(table, context.watch()).gap().ifPresent(input -> findings.at(table.node(), input));
        }
    }
}
