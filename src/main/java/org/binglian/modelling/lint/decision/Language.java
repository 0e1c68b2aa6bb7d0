package org.binglian.modelling.lint.decision;

import org.binglian.engine.model.Breach;
import org.binglian.engine.model.ForbiddenParts;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** An expression language other than FEEL. */
final class Language extends DecisionLint {

    Language() {
        super("decision-language", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        context.file().root().all().forEach(node -> ForbiddenParts.in(node.namespace(), node.name(), node.attributes(), "").stream()
                .filter(breach -> breach.kind() == Breach.Kind.LANGUAGE).forEach(breach -> findings.at(node, breach.what())));
    }
}
