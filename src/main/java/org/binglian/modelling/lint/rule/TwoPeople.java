package org.binglian.modelling.lint.rule;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;

/** A leader's decision that the reviewers themselves may take: the same people would propose and approve. */
final class TwoPeople extends ProcessLint {

    private static final Set<String> DECISIONS = Set.of("DECISION", "DECISION_AGAIN", "OVERDUE_DECISION", "EXTENSION", "REVOCATION_DECISION",
            "BREACH_DECISION");

    TwoPeople() {
        super("rule-two-people");
    }

    @Override
    public void check(LintContext context, Findings findings) {
        var model = context.file().bpmn();
        for (Node process : model.processes()) {
            Set<String> reviewers = process.all("userTask").filter(task -> Steps.property(task, "kind").equals("REVIEW"))
                    .flatMap(task -> Steps.groups(task).stream()).collect(Collectors.toCollection(HashSet::new));
            process.all("userTask").filter(task -> DECISIONS.contains(Steps.property(task, "kind")))
                    .filter(task -> Steps.groups(task).stream().anyMatch(group -> reviewers.contains(group) || !group.endsWith("leader")))
                    .forEach(task -> findings.at(task, task.label()));
        }
    }
}
