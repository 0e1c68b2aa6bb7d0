package org.binglian.modelling.lint.flow;

import org.binglian.modelling.lint.BpmnModel;
import org.binglian.modelling.lint.BpmnRule;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** A condition behind a parallel or event-based gateway: the engine takes the branch all the same. */
final class ParallelWithCondition extends BpmnRule {

    ParallelWithCondition() {
        super("flow-parallel-with-condition", Severity.ERROR);
    }

    @Override
    protected void check(BpmnModel model, LintContext context, Findings findings) {
        model.all("parallelGateway", "eventBasedGateway").flatMap(gateway -> model.outgoing(gateway).stream())
                .filter(flow -> flow.child("conditionExpression").isPresent()).forEach(flow -> findings.at(flow, flow.label()));
    }
}
