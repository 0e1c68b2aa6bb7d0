package org.binglian.engine.step;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.binglian.engine.HandoverProcesses;
import org.binglian.engine.ModelBean;
import org.binglian.engine.Vars;
import org.binglian.supervision.Coordination;
import org.binglian.supervision.Handover;
import org.binglian.supervision.Handovers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What models ask of a hand-over, as {@code ${handoverFacts.checkers(execution)}}. */
@Component("handoverFacts")
@ModelBean
public class HandoverExpressions {

    private final Handovers handovers;
    private final Coordination coordination;
    private final HandoverProcesses processes;

    HandoverExpressions(Handovers handovers, Coordination coordination, HandoverProcesses processes) {
        this.handovers = handovers;
        this.coordination = coordination;
        this.processes = processes;
    }

    /** The departments that check: the supervising body, and the one that joins it. */
    public List<String> checkers(DelegateExecution execution) {
        var handover = handovers.get(id(execution));
        return Stream.of(handover.supervisingBody(), handover.jointWith()).filter(Objects::nonNull).distinct().toList();
    }

    /** The departments that meet for coordination. */
    public List<String> parties(DelegateExecution execution) {
        return coordination.parties(handovers.get(id(execution)));
    }

    /** Whether the item can be opened again. */
    public boolean caseRuns(DelegateExecution execution) {
        return processes.caseRuns(Vars.text(execution, Vars.CASE_NUMBER));
    }

    /** The id of the hand-over that this process carries. */
    public static long id(VariableScope scope) {
        return Long.parseLong(Vars.text(scope, HandoverProcesses.HANDOVER));
    }

    Handover of(DelegateExecution execution) {
        return handovers.get(id(execution));
    }
}
