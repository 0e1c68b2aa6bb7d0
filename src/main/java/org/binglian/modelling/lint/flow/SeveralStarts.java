package org.binglian.modelling.lint.flow;

import java.util.List;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** More than one start event without a trigger in one process: the engine refuses it, and nobody knows where it begins. */
final class SeveralStarts extends BpmnRule {

    SeveralStarts() {
        super("flow-several-starts", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node scope : model.scopes().toList()) {
            List<Node> starts = model.nodes(scope).stream().filter(node -> node.is("startEvent")).toList();
            List<Node> plain = starts.stream().filter(start -> BpmnModel.definition(start).isEmpty()).toList();
            if (plain.size() > 1 || starts.size() > 1 && !scope.is("process")) {
                starts.stream().skip(1).forEach(start -> findings.at(start, start.label(), scope.label()));
            }
        }
    }
}
