package org.binglian.engine.step;

import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.Vars;
import org.binglian.intake.CaseLife;
import org.binglian.intake.Commitment.State;
import org.binglian.intake.Commitments;
import org.binglian.ledger.Entry;
import org.binglian.notice.Notices;
import org.binglian.project.CreditRecords;
import org.binglian.project.Projects;
import org.binglian.supervision.Accountability;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code commitment-follow-up}: reminder, rectification, and what a broken promise costs. */
@Configuration(proxyBeanMethods = false)
class PromiseSteps {

    @Bean
    JavaDelegate remindOfPromise(PromiseExpressions promise, Commitments commitments, Projects projects, Notices notices) {
        return execution -> notices.tell(owner(projects, execution), "PROMISE_REMINDER", Vars.text(execution, Vars.CASE_NUMBER),
                Map.of("code", promise.of(execution).code(), "due", commitments.lastDay(promise.of(execution)).toString()));
    }

    @Bean
    JavaDelegate askRectification(PromiseExpressions promise, Commitments commitments, Projects projects, Notices notices) {
        return execution -> {
            var open = commitments.rectify(promise.of(execution).id());
            notices.tell(owner(projects, execution), "RECTIFICATION_ASKED", Vars.text(execution, Vars.CASE_NUMBER),
                    Map.of("code", open.code(), "due", open.rectifyBy().toString(), "reason", String.valueOf(open.checkReason())));
        };
    }

    @Bean
    JavaDelegate keepPromise(PromiseExpressions promise, Commitments commitments, CaseLife life, Outcomes outcomes) {
        return execution -> {
            commitments.close(promise.of(execution).id(), State.ACCEPTED, promise.of(execution).checkedBy());
            life.stateAfterClosing(Vars.caseNumber(execution), () -> outcomes.closingState(Vars.caseNumber(execution)));
        };
    }

    @Bean
    JavaDelegate recordPromiseOverdue(PromiseExpressions promise, Commitments commitments) {
        return execution -> commitments.overdue(promise.of(execution).id());
    }

    @Bean
    JavaDelegate reportUnchecked(PromiseExpressions promise, Accountability accountability) {
        return execution -> accountability.happened(new Accountability.Event("COMMITMENT_NOT_CHECKED", Vars.text(execution, Vars.CASE_NUMBER),
                Vars.text(execution, Vars.ITEM_CODE), Vars.text(execution, Vars.DECIDING_BODY), null, promise.of(execution).checkBy()));
    }

    /** The privilege is lost for the months of the decision, and the breach is on record until it is repaired. */
    @Bean
    JavaDelegate recordBreach(PromiseExpressions promise, Commitments commitments, CreditRecords credit, Projects projects, CasePapers papers,
                              Notices notices, OfficeTime office) {
        return execution -> {
            var broken = commitments.close(promise.of(execution).id(), State.BREACHED, Entry.SYSTEM);
            var applicant = projects.require(Vars.project(execution)).applicant();
            String number = Vars.text(execution, Vars.CASE_NUMBER);
            String reason = papers.text("promise.broken", "") + broken.number();
            credit.enter(applicant.code(), reason, null, number, Entry.SYSTEM);
            var lost = credit.lose(applicant, office.today().plusMonths(broken.loseMonths()), reason, number, Entry.SYSTEM);
            notices.tell(owner(projects, execution), "COMMITMENT_BREACHED", number, Map.of("code", broken.code(), "until", lost.until().toString()));
        };
    }

    @Bean
    JavaDelegate returnForGap(PromiseExpressions promise, Commitments commitments, Returning returning, Projects projects, Notices notices) {
        return execution -> {
            var broken = commitments.close(promise.of(execution).id(), State.RETURNED, Entry.SYSTEM);
            returning.stop(Vars.item(execution));
            notices.tell(owner(projects, execution), "ITEM_RETURNED", Vars.text(execution, Vars.CASE_NUMBER), Map.of("code", broken.code()));
        };
    }

    @Bean
    JavaDelegate takeBackPaper(PromiseExpressions promise, Commitments commitments, Returning returning, CaseLife life, Outcomes outcomes,
                               CasePapers papers, Projects projects, Notices notices) {
        return execution -> {
            var broken = commitments.close(promise.of(execution).id(), State.TAKEN_BACK, Entry.SYSTEM);
            returning.takeBack(Vars.item(execution), papers.text("promise.taken-back", "") + broken.number());
            life.stateAfterClosing(Vars.caseNumber(execution), () -> outcomes.closingState(Vars.caseNumber(execution)));
            notices.tell(owner(projects, execution), "PAPER_TAKEN_BACK", Vars.text(execution, Vars.CASE_NUMBER), Map.of("code", broken.code()));
        };
    }

    private static String owner(Projects projects, DelegateExecution execution) {
        return projects.require(Vars.project(execution)).owner();
    }
}
