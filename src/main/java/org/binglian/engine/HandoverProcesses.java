package org.binglian.engine;

import java.util.HashMap;
import java.util.Map;
import org.binglian.review.ItemKey;
import org.binglian.supervision.Handover;
import org.binglian.supervision.HandoverProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts and tells the processes of hand-overs, {@code supervision-handover} and {@code handover-coordination}. */
@Component
public class HandoverProcesses implements HandoverProcess {

    /** The process variable with a hand-over's id. */
    public static final String HANDOVER = "handoverId";
    /** The process variable with a coordination meeting's id. */
    public static final String MEETING = "coordinationId";

    private final RuntimeService runtime;
    private final RulesInForce rules;

    HandoverProcesses(@Lazy RuntimeService runtime, RulesInForce rules) {
        this.runtime = runtime;
        this.rules = rules;
    }

    @Override
    public void handedOver(Handover handover) {
        start(ProcessIds.SUPERVISION_HANDOVER, handover, Map.of("checkWithin", handover.checkWithin(), Vars.DEPARTMENT, handover.supervisingBody()));
    }

    @Override
    public void dropped(Handover handover) {
        tell(ProcessIds.MESSAGE_HANDOVER_DROPPED, handover);
    }

    @Override
    public void rectificationReported(Handover handover) {
        tell(ProcessIds.MESSAGE_RECTIFICATION_REPORTED, handover);
    }

    @Override
    public void statementMade(Handover handover) {
        tell(ProcessIds.MESSAGE_STATEMENT_MADE, handover);
    }

    @Override
    public void coordinationCalled(Handover handover, long meeting) {
        start(ProcessIds.HANDOVER_COORDINATION, handover, Map.of(MEETING, meeting));
    }

    /** What was passed by default is revoked: nobody owes its paper any more. */
    public void endAftercare(ItemKey key) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(key.caseNumber().value()).processDefinitionKey(ProcessIds.DEFAULT_AFTERCARE)
                .variableValueEquals(Vars.ITEM_CODE, key.item().value()).list()
                .forEach(aftercare -> runtime.deleteProcessInstance(aftercare.getId(), "revoked"));
    }

    /** Whether the case still takes an item back for review. */
    public boolean caseRuns(String caseNumber) {
        return runtime.createExecutionQuery().processInstanceBusinessKey(caseNumber).messageEventSubscriptionName(
                ProcessIds.MESSAGE_ITEM_REOPENED).count() > 0;
    }

    private void start(String process, Handover handover, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put(HANDOVER, handover.id());
        variables.put(Vars.CASE_NUMBER, handover.caseNumber().value());
        variables.put(Vars.PROJECT_NUMBER, handover.project().value());
        variables.put(Vars.ITEM_CODE, handover.item().value());
        variables.put(Vars.DECIDING_BODY, handover.decidingBody());
        variables.put(Vars.OUTCOME, handover.outcome());
        runtime.createProcessInstanceById(rules.definition(process, handover.caseNumber().value())).businessKey(handover.caseNumber().value()).setVariables(variables).execute();
    }

    private void tell(String message, Handover handover) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(handover.caseNumber().value())
                .processInstanceVariableEquals(HANDOVER, handover.id()).correlate();
    }
}
