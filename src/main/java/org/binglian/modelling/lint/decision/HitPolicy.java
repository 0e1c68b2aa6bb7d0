package org.binglian.modelling.lint.decision;

import java.util.Set;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** A hit policy that the engine lacks, an aggregation that loses the rows, or another number of results than the reader expects. */
final class HitPolicy extends DecisionLint.OfTables {

    private static final Set<String> OF_THE_ENGINE = Set.of("UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");

    HitPolicy() {
        super("decision-hit-policy", Severity.ERROR);
    }

    @Override
    void check(Table table, LintContext context, Findings findings) {
        Node place = table.node();
        if (!OF_THE_ENGINE.contains(table.hitPolicy())) {
            findings.at(place, table.hitPolicy());
        } else if (!place.attribute("aggregation").isEmpty()) {
            findings.at(place, table.hitPolicy() + " " + place.attribute("aggregation"));
        } else {
            Released.table(table.decision().id()).filter(released -> released.oneResult() != table.oneResult())
                    .ifPresent(released -> findings.at(place, table.hitPolicy()));
        }
    }
}
