package org.binglian.modelling.lint.trap;

import java.util.Set;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** A timer whose date does not come from the clocks of the office: pauses, extensions and corrections pass it by. */
final class ClockWithoutDeadline extends BpmnRule {

    ClockWithoutDeadline() {
        super("trap-clock-without-deadline", Severity.WARNING);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node time : model.all("timeDate", "timeDuration", "timeCycle").toList()) {
            String text = time.text();
            if ((text.startsWith("${") || text.startsWith("#{")) && !MachineTime.asked(text, context)
                    && Expressions.names(context.watch(), text).stream().noneMatch(CLOCKS::contains)) {
                findings.at(time, time.named().label(), text);
            }
        }
    }

    private static final Set<String> CLOCKS = Set.of("deadline", "promise", "heldDefaults");
}
