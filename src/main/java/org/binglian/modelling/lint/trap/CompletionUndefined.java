package org.binglian.modelling.lint.trap;

import java.util.Set;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.OfficeNames;
import org.binglian.modelling.lint.Severity;

/** A completion condition on a variable that may not be there yet: the first completion fails. */
final class CompletionUndefined extends BpmnRule {

    CompletionUndefined() {
        super("trap-completion-undefined", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node condition : model.all("completionCondition").toList()) {
            Set<String> bare = Expressions.names(context.watch(), condition.text());
            bare.removeAll(Expressions.OF_THE_ENGINE);
            bare.removeAll(OfficeNames.EXPRESSIONS);
            Node activity = condition.parent().flatMap(Node::parent).orElse(condition);
            activity.children("multiInstanceLoopCharacteristics").forEach(many -> bare.remove(many.camunda("elementVariable")));
            bare.forEach(name -> findings.at(condition, activity.label(), name));
        }
    }
}
