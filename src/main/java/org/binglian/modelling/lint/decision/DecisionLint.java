package org.binglian.modelling.lint.decision;

import java.util.stream.Stream;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.ModelFile;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.RuleOfKind;
import org.binglian.modelling.lint.Severity;

/** A rule that reads decisions. */
abstract class DecisionLint extends RuleOfKind {

    DecisionLint(String id, Severity severity) {
        super(id, severity, ModelFile.Kind.DMN);
    }

    static Stream<Node> decisions(LintContext context) {
        return context.file().root().children("decision");
    }

    static Stream<Table> tables(LintContext context) {
        return decisions(context).flatMap(decision -> decision.children("decisionTable").limit(1).map(table -> Table.of(decision, table)));
    }

    /** A rule that looks at each table by itself. */
    abstract static class OfTables extends DecisionLint {

        OfTables(String id, Severity severity) {
            super(id, severity);
        }

        @Override
        public void check(LintContext context, Findings findings) {
            tables(context).forEach(table -> check(table, context, findings));
        }

        abstract void check(Table table, LintContext context, Findings findings);
    }
}
