package org.binglian.modelling.lint.decision;

import java.util.stream.Stream;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.LintRule;
import org.binglian.modelling.lint.ModelFile;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** A rule that reads decisions. */
abstract class DecisionLint implements LintRule {

    private final String id;
    private final Severity severity;

    DecisionLint(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public ModelFile.Kind reads() {
        return ModelFile.Kind.DMN;
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
