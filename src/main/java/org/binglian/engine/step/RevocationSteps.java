package org.binglian.engine.step;

import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.HandoverProcesses;
import org.binglian.intake.CaseLife;
import org.binglian.issuance.PaperKind;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.review.Decision;
import org.binglian.review.ReviewProcess;
import org.binglian.review.Reviews;
import org.binglian.review.Revoking;
import org.binglian.supervision.HandoverMeasures;
import org.binglian.supervision.HandoverState;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a check can bring about: the item is opened again, or what it was granted is revoked (行政许可法 69). */
@Configuration(proxyBeanMethods = false)
class RevocationSteps {

    @Bean
    JavaDelegate reopenHandedOver(HandoverExpressions handovers, HandoverMeasures measures, Reviews reviews, ReviewProcess process,
                                  Prerequisites prerequisites, HandoverProcesses handoverProcesses) {
        return execution -> {
            var handover = handovers.of(execution);
            measures.ended(handover.id(), HandoverState.REOPENED);
            handoverProcesses.endAftercare(handover.key());
            var reopened = reviews.reopen(handover.key(), handover.findingReason(), handover.supervisingBody());
            prerequisites.takenBack(handover.project(), handover.item());
            process.itemReopened(reopened);
        };
    }

    @Bean
    JavaDelegate revokeItem(HandoverExpressions handovers, HandoverMeasures measures, Reviews reviews, Revoking revoking, CasePapers papers,
                            Prerequisites prerequisites, CaseLife life, Outcomes outcomes, HandoverProcesses handoverProcesses, FollowUps followUps, OfficeTime office) {
        return execution -> {
            var handover = handovers.of(execution);
            if (reviews.require(handover.key()).decision() != Decision.REVOKED) {
                String paper = papers.ofItem(PaperKind.REVOCATION_DECISION, handover.key(), handover.decidingBody(), handover.decidedBy(),
                        Map.of("reason", handover.decisionReason(), "effectiveOn", office.today().toString()));
                handoverProcesses.endAftercare(handover.key());
                revoking.revoke(handover.key(), handover.decisionReason(), paper, handover.decidedBy());
                prerequisites.takenBack(handover.project(), handover.item());
                followUps.itemEnded(handover.key());
                life.stateAfterClosing(handover.caseNumber(), () -> outcomes.closingState(handover.caseNumber()));
            }
            measures.ended(handover.id(), HandoverState.REVOKED);
        };
    }
}
