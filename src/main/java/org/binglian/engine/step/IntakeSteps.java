package org.binglian.engine.step;

import java.util.Map;
import org.binglian.engine.Vars;
import org.binglian.engine.alarm.DeadlineExpressions;
import org.binglian.intake.Acceptance;
import org.binglian.intake.CaseLife;
import org.binglian.intake.Cases;
import org.binglian.intake.Selection;
import org.binglian.issuance.PaperKind;
import org.binglian.notice.Notices;
import org.binglian.project.NationalState;
import org.binglian.project.Projects;
import org.binglian.review.JointMeetings;
import org.binglian.review.Reviews;
import org.binglian.supervision.Accountability;
import org.binglian.supervision.Defaults;
import org.binglian.supervision.Handovers;
import org.binglian.supervision.SilenceDefault;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code parallel-approval}, each one call to a room and its paper. */
@Configuration(proxyBeanMethods = false)
class IntakeSteps {

    private static final String WINDOW = "window";

    @Bean
    JavaDelegate receiveApplication(Acceptance acceptance, CasePapers papers) {
        return execution -> {
            var number = Vars.caseNumber(execution);
            acceptance.received(number, papers.ofCase(PaperKind.RECEIPT, number, WINDOW, Map.of("materials", papers.materials(number))));
        };
    }

    @Bean
    JavaDelegate selectItems(Selection selection, Projects projects, Reviews reviews, CommitmentChoice commitment) {
        return execution -> {
            var project = projects.require(Vars.project(execution));
            var number = Vars.caseNumber(execution);
            var items = selection.select(number, project, reviews.running(project.number()));
            reviews.assign(number, project.number(), project.projectClass().code(), items);
            commitment.choose(number, project);
        };
    }

    @Bean
    JavaDelegate acceptCase(Acceptance acceptance, Reviews reviews, CasePapers papers, Cases cases) {
        return execution -> {
            var number = Vars.caseNumber(execution);
            String decision = Vars.text(execution, Vars.ACCEPTANCE);
            acceptance.accepted(number, decision);
            reviews.accepted(number);
            String promised = cases.materialsOf(number).stream().filter(m -> "PROMISED".equals(m.status()))
                    .map(m -> m.code().value() + "（" + m.promisedUntil() + "）").reduce((a, b) -> a + "、" + b).orElse("");
            papers.ofCase(PaperKind.ACCEPTANCE_NOTICE, number, WINDOW, Map.of("items", papers.items(number, Map.of()), "mode",
                    papers.text("acceptance." + decision, decision), "conditions", promised));
        };
    }

    @Bean
    JavaDelegate recordDeemedAcceptance(Acceptance acceptance, Reviews reviews, CasePapers papers, Defaults defaults,
                                        Accountability accountability, Evidence evidence) {
        return execution -> {
            var number = Vars.caseNumber(execution);
            var ranOut = evidence.lastStep(number, "ACCEPTANCE");
            acceptance.deemedAccepted(number);
            reviews.accepted(number);
            String basis = Vars.text(execution, Vars.BASIS);
            papers.ofCase(PaperKind.ACCEPTANCE_NOTICE, number, WINDOW, Map.of("items", papers.items(number, Map.of()), "mode",
                    papers.text("acceptance.DEEMED", "DEEMED"), "ground", basis));
            String notice = papers.ofCase(PaperKind.DEFAULT_NOTICE, number, "supervision", evidence.words("ACCEPTANCE", "ACCEPTANCE_DEEMED",
                    basis, WINDOW, ranOut.due()));
            defaults.record(new SilenceDefault(number.value(), null, WINDOW, "ACCEPTANCE", "ACCEPTANCE_DEEMED", basis, ranOut.due(), null, notice),
                    evidence.of(execution, ranOut));
            accountability.happened(new Accountability.Event("ACCEPTANCE_TIMEOUT", number.value(), null, WINDOW, null, ranOut.due()));
            execution.setVariable(Vars.ACCEPTANCE, "DEEMED");
        };
    }

    @Bean
    JavaDelegate issueCorrectionNotice(Acceptance acceptance, CasePapers papers, Cases cases, DeadlineExpressions deadline) {
        return execution -> {
            var number = Vars.caseNumber(execution);
            int round = cases.require(number).round();
            acceptance.correctionAsked(number, papers.ofCase(PaperKind.CORRECTION_NOTICE, number, WINDOW,
                    Map.of("demands", papers.demands(number, round), "newDue", deadline.lastDay(execution, "CORRECTION").toString())));
        };
    }

    @Bean
    JavaDelegate recordCorrection(Acceptance acceptance) {
        return execution -> acceptance.nextRound(Vars.caseNumber(execution));
    }

    @Bean
    JavaDelegate returnApplication(Acceptance acceptance, Reviews reviews, CasePapers papers, FollowUps followUps) {
        return execution -> {
            var number = Vars.caseNumber(execution);
            papers.ofCase(PaperKind.WITHDRAWAL_NOTICE, number, WINDOW, Map.of("reason", papers.text("return.correction-missing", "")));
            acceptance.returned(number);
            reviews.notAccepted(number, NationalState.WITHDRAWN_BEFORE_ACCEPTANCE);
            followUps.caseEnded(number);
        };
    }

    @Bean
    JavaDelegate issueNonAcceptance(Acceptance acceptance, Reviews reviews, CasePapers papers, Cases cases, FollowUps followUps) {
        return execution -> {
            var number = Vars.caseNumber(execution);
            String decision = Vars.text(execution, Vars.ACCEPTANCE);
            var kind = "NOT_REQUIRED".equals(decision) ? PaperKind.NOT_REQUIRED_NOTICE : PaperKind.NON_ACCEPTANCE_DECISION;
            acceptance.refused(number, decision, papers.ofCase(kind, number, WINDOW,
                    Map.of("reason", String.valueOf(cases.require(number).acceptanceReason()))));
            reviews.notAccepted(number, cases.require(number).state());
            followUps.caseEnded(number);
        };
    }

    @Bean
    JavaDelegate startStageBySilence(CaseLife life, Cases cases) {
        return execution -> {
            var number = Vars.caseNumber(execution);
            life.started(number, "system", "SILENCE");
            execution.setVariable(Vars.CONSULTATION, cases.require(number).consultationRequested() ? "MEETING" : "NONE");
        };
    }

    @Bean
    JavaDelegate issueStartNotice(CaseLife life, CasePapers papers) {
        return execution -> {
            var number = Vars.caseNumber(execution);
            String lead = Vars.text(execution, Vars.LEAD_DEPARTMENT);
            life.inReview(number);
            papers.ofCase(PaperKind.START_NOTICE, number, lead, Map.of("departmentName", papers.department(lead), "items",
                    papers.items(number, Map.of())));
        };
    }

    @Bean
    JavaDelegate closeCase(CaseLife life, Outcomes outcomes) {
        return execution -> life.closed(Vars.caseNumber(execution), outcomes.closingState(Vars.caseNumber(execution)));
    }

    @Bean
    JavaDelegate recordWithdrawal(CaseLife life, Reviews reviews, CasePapers papers, Handovers handovers,
                                  FollowUps followUps, JointMeetings meetings) {
        return execution -> {
            var number = Vars.caseNumber(execution);
            reviews.withdrawAll(number);
            meetings.closeAll(number);
            handovers.caseWithdrawn(number);
            papers.ofCase(PaperKind.WITHDRAWAL_NOTICE, number, WINDOW, Map.of("reason", papers.text("return.withdrawn", "")));
            life.withdrawn(number);
            followUps.caseEnded(number);
        };
    }

    @Bean
    JavaDelegate inviteRating(Cases cases, Projects projects, Notices notices) {
        return execution -> {
            var number = Vars.caseNumber(execution);
            notices.tell(projects.require(cases.require(number).project()).owner(), "RATING_INVITED", number.value(), Map.of());
        };
    }
}
