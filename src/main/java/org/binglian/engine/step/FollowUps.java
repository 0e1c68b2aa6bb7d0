package org.binglian.engine.step;

import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.engine.CommitmentProcesses;
import org.binglian.engine.ProcessIds;
import org.binglian.engine.RulesInForce;
import org.binglian.engine.Vars;
import org.binglian.intake.Commitment;
import org.binglian.intake.Commitments;
import org.binglian.review.ItemKey;
import org.binglian.review.Reviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Starts a {@code commitment-follow-up} for each promise, and ends it with its item or case. */
@Component
class FollowUps {

    private final Commitments commitments;
    private final CommitmentProcesses processes;
    private final Reviews reviews;
    private final CasePapers papers;
    private final RulesInForce rules;

    FollowUps(Commitments commitments, CommitmentProcesses processes, Reviews reviews, CasePapers papers, RulesInForce rules) {
        this.commitments = commitments;
        this.processes = processes;
        this.reviews = reviews;
        this.papers = papers;
        this.rules = rules;
    }

    void start(DelegateExecution execution, Commitment promise) {
        var item = reviews.require(new ItemKey(promise.caseNumber(), promise.item()));
        Map<String, Object> carried = new LinkedHashMap<>();
        for (String name : new String[] {Vars.CASE_NUMBER, Vars.PROJECT_NUMBER, Vars.STAGE, Vars.PROJECT_CLASS, Vars.LEAD_DEPARTMENT}) {
            carried.put(name, execution.getVariable(name));
        }
        carried.put(Vars.ITEM_CODE, promise.item().value());
        carried.put(Vars.ITEM_NAME, papers.itemName(promise.item()));
        carried.put(Vars.DECIDING_BODY, item.decidingBody());
        carried.put(Vars.COMMITMENT_ID, promise.id());
        carried.put(Vars.COMMITMENT_KIND, promise.kind().name());
        execution.getProcessEngineServices().getRuntimeService().createProcessInstanceById(rules.definition(ProcessIds.COMMITMENT_FOLLOW_UP,
                execution.getProcessBusinessKey()))
                .businessKey(execution.getProcessBusinessKey()).setVariables(carried).execute();
    }

    /** The item was refused, ended or revoked: what was promised for it does not matter any more. */
    void itemEnded(ItemKey key) {
        commitments.ofCase(key.caseNumber()).stream().filter(promise -> promise.item().equals(key.item())).forEach(this::end);
    }

    void caseEnded(CaseNumber number) {
        commitments.ofCase(number).forEach(this::end);
    }

    private void end(Commitment promise) {
        if (promise.state().open()) {
            commitments.close(promise.id(), Commitment.State.ENDED, "system");
            processes.ended(promise);
        }
    }
}
