package org.binglian.modelling.lint.trap;

import java.util.stream.Stream;
import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Node;
import org.binglian.modelling.lint.Severity;

/** A service, send or rule task that says nothing about what it does: the engine refuses it. */
final class ServiceDoesNothing extends BpmnRule {

    ServiceDoesNothing() {
        super("trap-service-does-nothing", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        for (Node task : model.all("serviceTask", "sendTask", "businessRuleTask").toList()) {
            boolean says = Stream.of("delegateExpression", "expression", "class", "type", "decisionRef").anyMatch(name -> !task.camunda(name).isEmpty())
                    || task.extensions("connector").findAny().isPresent()
                    || Stream.of("activiti", "flowable").anyMatch(other -> task.attributes().keySet().stream().anyMatch(name -> name.contains(other)))
                    || task.extensions("taskDefinition", "calledDecision").findAny().isPresent();
            if (!says) {
                findings.at(task, task.label());
            }
        }
    }
}
