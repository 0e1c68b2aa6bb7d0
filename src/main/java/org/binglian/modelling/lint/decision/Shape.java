package org.binglian.modelling.lint.decision;

import java.util.HashSet;
import java.util.Set;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A table that the engine cannot read: an input without expression, an output without name, a rule with too few cells, no rules. */
final class Shape extends DecisionLint {

    Shape() {
        super("decision-shape", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        if (decisions(context).findAny().isEmpty()) {
            findings.at(context.file().root(), "<decision>");
        }
        decisions(context).filter(decision -> decision.child("decisionTable", "literalExpression").isEmpty())
                .forEach(decision -> findings.at(decision, "<decisionTable>"));
        tables(context).forEach(table -> check(table, findings));
    }

    private static void check(Table table, Findings findings) {
        if (table.rules().isEmpty()) {
            findings.at(table.node(), "<rule>");
        }
        if (table.outputs().isEmpty()) {
            findings.at(table.node(), "<output>");
        }
        table.inputs().stream().filter(input -> input.expression().isBlank()).forEach(input -> findings.at(input.node(), "<inputExpression>"));
        Set<String> names = new HashSet<>();
        for (Table.Column output : table.outputs()) {
            if (output.expression().isBlank()) {
                findings.at(output.node(), "name");
            } else if (!names.add(output.expression())) {
                findings.at(output.node(), output.expression());
            }
        }
        table.rules().stream().filter(rule -> rule.inputs().size() != table.inputs().size() || rule.outputs().size() != table.outputs().size())
                .forEach(rule -> findings.at(rule.node(), rule.inputs().size() + " + " + rule.outputs().size()));
    }
}
