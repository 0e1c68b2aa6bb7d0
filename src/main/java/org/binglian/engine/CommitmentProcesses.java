package org.binglian.engine;

import org.binglian.intake.Commitment;
import org.binglian.intake.CommitmentProcess;
import org.binglian.review.ReviewItem;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The promises' port to {@code commitment-follow-up}, and from there to the review of their item. */
@Component
public class CommitmentProcesses implements CommitmentProcess {

    private final RuntimeService runtime;

    CommitmentProcesses(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void supplied(Commitment commitment) {
        tell(commitment, ProcessIds.MESSAGE_PROMISE_SUPPLIED);
    }

    /** Ends the following of this promise, wherever it stands; nothing happens when it is not followed. */
    public void ended(Commitment commitment) {
        tell(commitment, ProcessIds.MESSAGE_PROMISE_ENDED);
    }

    /** Tells the running review of this item that a gap was not filled; answers whether there is one. */
    public boolean gapNotFilled(ReviewItem item) {
        var review = runtime.createProcessInstanceQuery().processInstanceBusinessKey(item.key().caseNumber().value())
                .processDefinitionKey(ProcessIds.ITEM_REVIEW).variableValueEquals(Vars.ITEM_CODE, item.key().item().value()).active().singleResult();
        if (review != null) {
            runtime.createMessageCorrelation(ProcessIds.MESSAGE_GAP_NOT_FILLED).processInstanceId(review.getId()).correlate();
        }
        return review != null;
    }

    /** Nothing is left to be issued after a default that has been taken back. */
    public void noAftercare(ReviewItem item) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(item.key().caseNumber().value())
                .processDefinitionKey(ProcessIds.DEFAULT_AFTERCARE).variableValueEquals(Vars.ITEM_CODE, item.key().item().value()).list()
                .forEach(aftercare -> runtime.deleteProcessInstance(aftercare.getId(), "taken back"));
    }

    private void tell(Commitment commitment, String message) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(commitment.caseNumber().value())
                .processInstanceVariableEquals(Vars.COMMITMENT_ID, commitment.id()).correlateAll();
    }
}
