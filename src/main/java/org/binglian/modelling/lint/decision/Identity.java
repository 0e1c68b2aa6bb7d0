package org.binglian.modelling.lint.decision;

import java.util.regex.Pattern;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A decision without an id by which it can be called, or without a name by which people find it. */
final class Identity extends DecisionLint {

    private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

    Identity() {
        super("decision-identity", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        decisions(context).filter(decision -> !ID.matcher(decision.id()).matches() || decision.attribute("name").isBlank())
                .forEach(decision -> findings.at(decision, decision.label()));
    }
}
