package org.binglian.modelling.lint.trap;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.OfficeNames;
import org.binglian.modelling.lint.Severity;

/** A condition on a variable that nobody sets: the engine stops the case with an error there. */
final class ConditionOnNothing extends BpmnRule {

    ConditionOnNothing() {
        super("trap-condition-on-nothing", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        Set<String> known = new HashSet<>(OfficeNames.VARIABLES);
        known.addAll(Expressions.OF_THE_ENGINE);
        known.addAll(Expressions.set(model, context));
        for (Node process : model.processes()) {
            Optional<Set<String>> given = Expressions.given(process, context);
            if (given.isEmpty() || model.all("out").anyMatch(out -> out.attribute("variables").equals("all"))) {
                return;
            }
            known.addAll(given.get());
        }
        for (Node condition : model.all("conditionExpression", "condition").toList()) {
            Expressions.names(context.watch(), condition.text()).stream().filter(name -> !known.contains(name) && !OfficeNames.EXPRESSIONS.contains(name))
                    .forEach(name -> findings.at(condition, condition.named().label(), name));
        }
    }
}
