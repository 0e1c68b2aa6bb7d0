package org.binglian.modelling.lint.flow;

import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.LintRule;
import org.binglian.modelling.lint.ModelFile;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** A process or subprocess without an end event. */
final class NoEnd implements LintRule {

    @Override
    public String id() {
        return "flow-no-end";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public ModelFile.Kind reads() {
        return ModelFile.Kind.BPMN;
    }

    @Override
    public void check(LintContext context, Findings findings) {
        BpmnModel model = context.file().bpmn();
        for (Node scope : model.scopes().filter(scope -> !scope.is("adHocSubProcess")).toList()) {
            if (!model.nodes(scope).isEmpty() && model.nodes(scope).stream().noneMatch(node -> node.is("endEvent"))) {
                findings.at(scope, scope.label());
            }
        }
    }
}
