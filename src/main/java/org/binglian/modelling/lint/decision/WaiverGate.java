package org.binglian.modelling.lint.decision;

import java.util.Map;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.ModelFile;
import org.binglian.modelling.lint.Severity;

/** A prerequisite that waits for a gate which no process has: it would be dropped without anybody saying so (rule 1). */
final class WaiverGate extends DecisionLint.OfTables {

    private static final Map<String, String> GATES = Map.of("\"WAIVE_TO_DECISION\"", "gates.decisionOpen", "\"WAIVE_TO_START\"", "gates.startOfWorkOpen");

    WaiverGate() {
        super("rule-waiver-gate", Severity.ERROR);
    }

    @Override
    void check(Table table, LintContext context, Findings findings) {
        if (!table.decision().id().equals("prerequisite-waiver") || !table.wellShaped() || context.files(ModelFile.Kind.BPMN).findAny().isEmpty()) {
            return;
        }
        GATES.forEach((decision, gate) -> {
            if (context.files(ModelFile.Kind.BPMN).noneMatch(file -> file.bpmn().all("condition", "conditionExpression").anyMatch(node -> node.text().contains(gate)))) {
                table.rules().stream().filter(rule -> DefaultForbidden.cell(table, rule, "decision").equals(decision))
                        .forEach(rule -> findings.at(rule.node(), rule.row(), decision));
            }
        });
    }
}
