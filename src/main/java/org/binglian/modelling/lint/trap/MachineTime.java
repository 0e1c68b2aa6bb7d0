package org.binglian.modelling.lint.trap;

import java.util.stream.Stream;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;
import org.binglian.modelling.lint.feel.MachineClock;

/** An expression that asks the machine for the time, wherever in a process it stands. */
final class MachineTime extends BpmnRule {

    MachineTime() {
        super("trap-machine-clock", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node node : context.file().root().all()) {
            context.watch().ask();
            Stream.concat(Stream.of(node.text()), node.attributes().values().stream()).filter(text -> asked(text, context))
                    .forEach(text -> findings.at(node, node.named().label(), text));
        }
    }

    static boolean asked(String text, LintContext context) {
        return MachineClock.JUEL.askedIn(text, context.watch());
    }
}
