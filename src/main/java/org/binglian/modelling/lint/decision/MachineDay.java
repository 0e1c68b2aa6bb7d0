package org.binglian.modelling.lint.decision;

import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;
import org.binglian.modelling.lint.feel.MachineClock;

/** A rule that asks the machine for the day: asked again by a rehearsal, or on another node, it answers otherwise. */
final class MachineDay extends DecisionLint {

    MachineDay() {
        super("decision-machine-clock", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        for (var holder : context.file().root().all("inputEntry", "outputEntry", "inputExpression", "literalExpression", "defaultOutputEntry").toList()) {
            String text = Table.text(holder);
            if (MachineClock.FEEL.askedIn(text, context.watch())) {
                findings.at(holder, text);
            }
        }
    }
}
