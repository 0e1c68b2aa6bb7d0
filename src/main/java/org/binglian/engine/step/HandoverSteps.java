package org.binglian.engine.step;

import org.binglian.deadline.OfficeTime;
import org.binglian.engine.HandoverProcesses;
import org.binglian.engine.Vars;
import org.binglian.intake.Commitment;
import org.binglian.intake.Commitments;
import org.binglian.project.Projects;
import org.binglian.supervision.Accountability;
import org.binglian.supervision.Coordination;
import org.binglian.supervision.HandoverChecks;
import org.binglian.supervision.HandoverMeasures;
import org.binglian.supervision.Handovers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the supervising body of an item what was granted (rule 11, 审批与监管协作), and follows its check. */
@Configuration(proxyBeanMethods = false)
class HandoverSteps {

    @Bean
    JavaDelegate handOver(Handovers handovers, Commitments commitments) {
        return execution -> {
            var key = Vars.item(execution);
            var promise = commitments.ofCase(key.caseNumber()).stream().filter(one -> one.kind() == Commitment.Kind.COMMITMENT
                    && one.item().equals(key.item()) && one.state().open()).findFirst();
            if (promise.isPresent()) {
                handovers.commitment(key, promise.get().number());
            } else {
                handovers.decided(key);
            }
        };
    }

    @Bean
    JavaDelegate countAsAcknowledged(HandoverChecks checks) {
        return execution -> checks.countAsAcknowledged(HandoverExpressions.id(execution));
    }

    @Bean
    JavaDelegate reportCheckNotMade(Accountability accountability, OfficeTime office) {
        return execution -> accountability.happened(new Accountability.Event("CHECK_NOT_MADE", Vars.text(execution, Vars.CASE_NUMBER),
                Vars.text(execution, Vars.ITEM_CODE), Vars.text(execution, Vars.DEPARTMENT), null, office.today()));
    }

    @Bean
    JavaDelegate reportFinding(HandoverChecks checks) {
        return execution -> {
            var found = checks.concluded(HandoverExpressions.id(execution));
            execution.setVariable("finding", found.finding());
            execution.setVariable("correctWithin", found.correctWithin());
        };
    }

    @Bean
    JavaDelegate requireRectification(HandoverMeasures measures, Projects projects) {
        return execution -> measures.rectificationRequired(HandoverExpressions.id(execution), holder(execution, projects));
    }

    @Bean
    JavaDelegate checkAgain(HandoverMeasures measures) {
        return execution -> measures.toBeCheckedAgain(HandoverExpressions.id(execution));
    }

    @Bean
    JavaDelegate tellHolder(HandoverMeasures measures, Projects projects) {
        return execution -> {
            measures.holderTold(HandoverExpressions.id(execution), holder(execution, projects));
            execution.setVariable(Vars.DEPARTMENT, Vars.text(execution, Vars.DECIDING_BODY));
        };
    }

    @Bean
    JavaDelegate askLeader(HandoverMeasures measures) {
        return execution -> measures.toBeDecided(HandoverExpressions.id(execution));
    }

    @Bean
    JavaDelegate reportCoordinationLate(Accountability accountability, OfficeTime office) {
        return execution -> accountability.happened(new Accountability.Event("COORDINATION_NOT_HELD", Vars.text(execution, Vars.CASE_NUMBER),
                Vars.text(execution, Vars.ITEM_CODE), Vars.text(execution, Vars.DEPARTMENT), null, office.today()));
    }

    @Bean
    JavaDelegate concludeCoordination(Coordination coordination) {
        return execution -> coordination.concluded(HandoverExpressions.id(execution),
                Long.parseLong(Vars.text(execution, HandoverProcesses.MEETING)));
    }

    private static String holder(DelegateExecution execution, Projects projects) {
        return projects.require(Vars.project(execution)).owner();
    }
}
