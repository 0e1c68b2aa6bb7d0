package org.binglian.modelling.lint.decision;

import java.util.Optional;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** Two rules of a UNIQUE table match the same input, or two of an ANY table do and answer differently: the engine then fails. */
final class Overlap extends DecisionLint.OfTables {

    Overlap() {
        super("decision-overlap", Severity.ERROR);
    }

    @Override
    void check(Table table, LintContext context, Findings findings) {
        boolean any = table.hitPolicy().equals("ANY");
        if (!table.wellShaped() || table.inputs().isEmpty() || !any && !table.hitPolicy().equals("UNIQUE")) {
            return;
        }
        var coverage = new Coverage(table, context.watch());
        for (int later = 1; later < table.rules().size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (!any || !sameAnswer(table.rules().get(earlier), table.rules().get(later))) {
                    Optional<String> both = coverage.both(earlier, later);
                    if (both.isPresent()) {
                        findings.at(table.rules().get(later).node(), later + 1, earlier + 1, both.get());
                        break;
                    }
                }
            }
        }
    }

    private static boolean sameAnswer(Table.Rule one, Table.Rule other) {
        return one.outputs().stream().map(Table.Cell::text).toList().equals(other.outputs().stream().map(Table.Cell::text).toList());
    }
}
