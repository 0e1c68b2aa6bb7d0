package org.binglian.engine.step;

import java.time.LocalDate;
import java.util.Map;
import org.binglian.catalogue.ApplicableItems;
import org.binglian.catalogue.FiledList;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.engine.Vars;
import org.binglian.intake.CaseLife;
import org.binglian.intake.Cases;
import org.binglian.issuance.PaperKind;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.project.Projects;
import org.binglian.review.Deciding;
import org.binglian.review.Extensions;
import org.binglian.review.Procedures;
import org.binglian.review.Reviews;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code item-review}, the standard flows and {@code special-procedure}. */
@Configuration(proxyBeanMethods = false)
class ReviewSteps {

    @Bean
    JavaDelegate decideWaivers(Prerequisites prerequisites, Projects projects, FiledList filedUnder, ApplicableItems applicable,
                               Reviews reviews, WaiverHandovers waiverHandovers) {
        return execution -> {
            var key = Vars.item(execution);
            var project = projects.require(Vars.project(execution));
            var item = reviews.require(key);
            var listed = filedUnder.item(key.caseNumber(), key.item());
            prerequisites.open(project.number(), project.projectClass().code(), key.caseNumber(), listed, applicable.of(project.facts()));
            waiverHandovers.tell(key);
            execution.setVariable("waited", !prerequisites.hardOpen(key.caseNumber(), key.item()).isEmpty() || reviews.openedAgain(key));
            execution.setVariable(Vars.ITEM_NAME, listed.nameZh());
            execution.setVariable(Vars.DECIDING_BODY, item.decidingBody());
            execution.setVariable(Vars.FLOW, item.flow());
            execution.setVariable(Vars.TIMEOUT_MODE, item.timeoutMode());
        };
    }

    @Bean
    JavaDelegate startItem(Reviews reviews, Cases cases) {
        return execution -> {
            var key = Vars.item(execution);
            boolean waited = Boolean.TRUE.equals(execution.getVariable("waited"));
            reviews.start(key, waited ? null : cases.require(key.caseNumber()).acceptedOn(), execution.getProcessInstanceId());
        };
    }

    @Bean
    JavaDelegate adoptProposal(Deciding deciding) {
        return execution -> execution.setVariable(Vars.OUTCOME, deciding.adopt(Vars.item(execution)));
    }

    @Bean
    JavaDelegate issueDecision(Deciding deciding, Reviews reviews, CasePapers papers, Prerequisites prerequisites, CaseLife life, Outcomes outcomes,
                               FollowUps followUps, OfficeTime office) {
        return execution -> {
            var key = Vars.item(execution);
            var item = reviews.require(key);
            var kind = CasePapers.outcome(item.bodyDecision());
            String number = papers.ofItem(kind, key, item.decidingBody(), item.bodyDecidedBy(), Map.of("reason", text(item.reason()), "conditions",
                    text(item.conditions()), "effectiveOn", office.today().toString()));
            var decided = deciding.takeEffect(key, number);
            if (decided.decision().positive()) {
                prerequisites.fulfilled(decided.project(), key.item(), decided.decision().name(), office.today());
            } else {
                prerequisites.failed(decided.project(), key.item());
                followUps.itemEnded(key);
            }
            life.stateAfterClosing(key.caseNumber(), () -> outcomes.closingState(key.caseNumber()));
        };
    }

    @Bean
    JavaDelegate terminateItem(Reviews reviews, CasePapers papers, Prerequisites prerequisites, FollowUps followUps) {
        return execution -> {
            var key = Vars.item(execution);
            var item = reviews.require(key);
            String reason = papers.text("return.prerequisite-refused", "");
            papers.ofItem(PaperKind.WITHDRAWAL_NOTICE, key, item.decidingBody(), "system", Map.of("reason", reason));
            reviews.terminate(key, reason);
            prerequisites.failed(item.project(), key.item());
            followUps.itemEnded(key);
        };
    }

    @Bean
    JavaDelegate openSpecialProcedure(Procedures procedures, Reviews reviews) {
        return execution -> {
            var key = Vars.item(execution);
            int days = Integer.parseInt(Vars.text(execution, Vars.PROCEDURE_DAYS));
            var procedure = procedures.open(key, Vars.text(execution, Vars.PROCEDURE_KIND), days, reviews.require(key).decidingBody());
            execution.setVariable(Vars.PROCEDURE_ID, procedure.id());
        };
    }

    @Bean
    JavaDelegate stopClock(Procedures procedures, CasePapers papers, Reviews reviews) {
        return execution -> {
            var key = Vars.item(execution);
            var procedure = procedures.get(Long.parseLong(Vars.text(execution, Vars.PROCEDURE_ID)));
            procedures.stopClocks(key, procedure);
            papers.ofItem(PaperKind.SPECIAL_PROCEDURE_NOTICE, key, reviews.require(key).decidingBody(), procedure.requestedBy(),
                    Map.of("mode", papers.text("procedure." + procedure.kind(), procedure.kind()), "workingDays", procedure.workingDays(),
                            "ground", text(procedure.ground()), "effectiveOn", procedure.beganOn().toString()));
        };
    }

    @Bean
    JavaDelegate tellProcedure(Procedures procedures) {
        return execution -> procedures.told(Vars.item(execution), procedures.get(Long.parseLong(Vars.text(execution, Vars.PROCEDURE_ID))));
    }

    @Bean
    JavaDelegate resumeClock(Procedures procedures, WorkingDays days, OfficeTime office) {
        return execution -> {
            var procedure = procedures.get(Long.parseLong(Vars.text(execution, Vars.PROCEDURE_ID)));
            LocalDate planned = days.plus(procedure.beganOn(), procedure.workingDays());
            procedures.resume(Vars.item(execution), procedure.id(), planned.isBefore(office.today()) ? planned : office.today());
        };
    }

    @Bean
    JavaDelegate extendItem(Extensions extensions, CasePapers papers, Reviews reviews) {
        return execution -> {
            var key = Vars.item(execution);
            var request = extensions.open(key);
            var clock = extensions.extend(key);
            papers.ofItem(PaperKind.EXTENSION_NOTICE, key, reviews.require(key).decidingBody(), request.requestedBy(),
                    Map.of("workingDays", request.workingDays(), "reason", request.reason(), "newDue", clock.due().toString()));
        };
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
