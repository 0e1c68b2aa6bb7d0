package org.binglian.modelling.lint.decision;

import java.util.HashSet;
import java.util.Set;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.ModelFile;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** An id that stands twice in a file, or a decision that stands in another file too. */
final class DuplicateId extends DecisionLint {

    DuplicateId() {
        super("decision-duplicate-id", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Node node : context.file().root().all()) {
            if (!node.id().isEmpty() && !seen.add(node.id())) {
                findings.at(node, node.id());
            }
        }
        decisions(context).filter(decision -> context.given().stream().filter(file -> file != context.file() && file.kind() == ModelFile.Kind.DMN)
                .flatMap(file -> file.root().children("decision")).anyMatch(other -> !decision.id().isEmpty() && other.id().equals(decision.id())))
                .forEach(decision -> findings.at(decision, decision.id()));
    }
}
