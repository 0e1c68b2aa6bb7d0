package org.binglian.modelling.lint.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** A decision that needs another which does not stand in its file, or that needs itself in the end. */
final class Requirement extends DecisionLint {

    Requirement() {
        super("decision-requirement", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        Map<String, List<String>> needs = decisions(context).collect(Collectors.toMap(Node::id, Requirement::needed, (one, other) -> one));
        Set<String> inputs = context.file().root().children("inputData", "businessKnowledgeModel", "knowledgeSource").map(Node::id).collect(Collectors.toSet());
        decisions(context).forEach(decision -> {
            for (String needed : needed(decision)) {
                if (!needs.containsKey(needed) && !inputs.contains(needed) || reaches(needed, decision.id(), needs)) {
                    findings.at(decision, decision.label(), needed);
                }
            }
        });
    }

    private static List<String> needed(Node decision) {
        return decision.children("informationRequirement").flatMap(need -> need.children("requiredDecision")).map(need -> need.attribute("href"))
                .map(href -> href.startsWith("#") ? href.substring(1) : href).toList();
    }

    private static boolean reaches(String from, String to, Map<String, List<String>> needs) {
        Set<String> seen = new HashSet<>();
        var open = new java.util.ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.pop();
            if (at.equals(to)) {
                return true;
            }
            if (seen.add(at)) {
                open.addAll(needs.getOrDefault(at, List.of()));
            }
        }
        return false;
    }
}
