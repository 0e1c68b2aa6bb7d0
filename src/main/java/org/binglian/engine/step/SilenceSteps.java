package org.binglian.engine.step;

import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.ClockScope;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.ProcessIds;
import org.binglian.engine.RulesInForce;
import org.binglian.engine.Vars;
import org.binglian.intake.CaseLife;
import org.binglian.issuance.PaperKind;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.review.Consulting;
import org.binglian.review.Deciding;
import org.binglian.review.ItemKey;
import org.binglian.review.Reviews;
import org.binglian.supervision.Accountability;
import org.binglian.supervision.Defaults;
import org.binglian.supervision.SilenceDefault;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What silence does (rule 5), at its two layers: a consulted department's opinion, and the deciding body's decision; and the
 * aftercare of a default. One transaction each: what was deemed, the notice, the evidence, who answers for it, what is released.
 */
@Configuration(proxyBeanMethods = false)
class SilenceSteps {

    @Bean
    JavaDelegate deliverOpinionRequest(Consulting consulting, CaseItems items, CasePapers papers) {
        return execution -> {
            var key = Vars.item(execution);
            String department = Vars.text(execution, Vars.DEPARTMENT);
            String mode = Vars.text(execution, Vars.OPINION_MODE);
            var asked = consulting.deliver(key, department, mode, items.opinionDays(execution, department), execution.getProcessInstanceId());
            String addedBy = Vars.text(execution, Vars.ADDED_BY);
            if (addedBy != null) {
                consulting.added(key, department, addedBy, Vars.text(execution, Vars.ADDED_REASON),
                        Boolean.TRUE.equals(execution.getVariable(Vars.ADDED_HOLDS)));
            }
            asked.ifPresent(clock -> papers.ofItem(PaperKind.OPINION_REQUEST, key, Vars.text(execution, Vars.DECIDING_BODY), "system",
                    Map.of("departmentName", papers.department(department), "workingDays", clock.amount(), "promisedDue", clock.due().toString(),
                            "mode", papers.text("default." + mode, mode))));
        };
    }

    @Bean
    JavaDelegate recordDeemedConsent(Consulting consulting, Reviews reviews, CasePapers papers, Defaults defaults,
                                     Accountability accountability, Evidence evidence) {
        return execution -> {
            var key = Vars.item(execution);
            String department = Vars.text(execution, Vars.DEPARTMENT);
            var ranOutOn = consulting.ranOutOn(key, department);
            var request = consulting.deemConsent(key, department, ranOutOn);
            var scope = new ClockScope(Vars.text(execution, Vars.PROJECT_NUMBER), key.caseNumber().value(), key.item().value(), department);
            String basis = Vars.text(execution, Vars.BASIS);
            String notice = papers.ofItem(PaperKind.DEFAULT_NOTICE, key, "supervision", "system",
                    evidence.words("OPINION", "OPINION_DEEMED_CONSENT", basis, department, ranOutOn));
            Map<String, Object> proof = new LinkedHashMap<>(evidence.of(execution, evidence.latest(scope, "OPINION")));
            proof.put("deliveredAt", request.deliveredAt().toString());
            proof.put("acknowledgedAt", request.acknowledgedAt() == null ? "" : request.acknowledgedAt().toString());
            defaults.record(new SilenceDefault(key.caseNumber().value(), key.item().value(), department, "OPINION", "OPINION_DEEMED_CONSENT",
                    basis, ranOutOn, null, notice), proof);
            accountability.happened(new Accountability.Event("OPINION_TIMEOUT", key.caseNumber().value(), key.item().value(), department,
                    request.acknowledgedBy(), ranOutOn));
        };
    }

    @Bean
    JavaDelegate recordOverdueOpinion(Consulting consulting, Accountability accountability) {
        return execution -> {
            var key = Vars.item(execution);
            String department = Vars.text(execution, Vars.DEPARTMENT);
            var ranOutOn = consulting.ranOutOn(key, department);
            if (consulting.overdue(key, department, ranOutOn)) {
                accountability.happened(new Accountability.Event("OPINION_OVERDUE", key.caseNumber().value(), key.item().value(), department,
                        null, ranOutOn));
            }
        };
    }

    @Bean
    JavaDelegate passByDefault(Deciding deciding, Reviews reviews, CasePapers papers, Prerequisites prerequisites, Defaults defaults,
                               Accountability accountability, Evidence evidence) {
        return execution -> {
            var key = Vars.item(execution);
            var ranOutOn = deciding.ranOutOn(key);
            var item = deciding.passByDefault(key, ranOutOn);
            String basis = Vars.text(execution, Vars.BASIS);
            String notice = papers.ofItem(PaperKind.DEFAULT_NOTICE, key, "supervision", "system",
                    evidence.words("DECISION", "PROCEED_AND_ESCALATE", basis, item.decidingBody(), ranOutOn));
            defaults.record(new SilenceDefault(key.caseNumber().value(), key.item().value(), item.decidingBody(), "DECISION",
                    "PROCEED_AND_ESCALATE", basis, ranOutOn, null, notice), evidence.of(execution, evidence.latest(item.scope(), "PROMISED")));
            accountability.happened(new Accountability.Event("DECISION_TIMEOUT", key.caseNumber().value(), key.item().value(),
                    item.decidingBody(), item.proposedBy(), ranOutOn));
            prerequisites.fulfilled(item.project(), key.item(), "DEFAULT", ranOutOn);
        };
    }

    @Bean
    JavaDelegate startAftercare(RulesInForce rules) {
        return execution -> execution.getProcessEngineServices().getRuntimeService()
                .createProcessInstanceById(rules.definition(ProcessIds.DEFAULT_AFTERCARE, execution.getProcessBusinessKey())).businessKey(execution.getProcessBusinessKey())
                .setVariables(carried(execution)).execute();
    }

    @Bean
    JavaDelegate recordOverdue(Deciding deciding, Accountability accountability) {
        return execution -> {
            var key = Vars.item(execution);
            var ranOutOn = deciding.ranOutOn(key);
            var item = deciding.overdue(key, ranOutOn);
            accountability.happened(new Accountability.Event("DECISION_OVERDUE", key.caseNumber().value(), key.item().value(),
                    item.decidingBody(), item.proposedBy(), ranOutOn));
        };
    }

    @Bean
    JavaDelegate reportLeaderSilence(Reviews reviews, Accountability accountability, OfficeTime office) {
        return execution -> {
            var key = Vars.item(execution);
            accountability.happened(new Accountability.Event("LEADER_SILENCE", key.caseNumber().value(), key.item().value(),
                    reviews.require(key).decidingBody(), null, office.today()));
        };
    }

    @Bean
    JavaDelegate reportAftercareSilence(Reviews reviews, Accountability accountability, OfficeTime office) {
        return execution -> {
            var key = Vars.item(execution);
            accountability.happened(new Accountability.Event("PAPER_NOT_ISSUED_AFTER_DEFAULT", key.caseNumber().value(), key.item().value(),
                    reviews.require(key).decidingBody(), null, office.today()));
        };
    }

    @Bean
    JavaDelegate issueLatePaper(Deciding deciding, Reviews reviews, CasePapers papers, CaseLife life, Outcomes outcomes, OfficeTime office) {
        return execution -> {
            var key = Vars.item(execution);
            var item = reviews.require(key);
            String number = papers.ofItem(CasePapers.outcome(item.granting(false)), key, item.decidingBody(), item.decidingBody(),
                    Map.of("reason", papers.text("default.late-paper", ""), "conditions", "", "effectiveOn", String.valueOf(item.defaultedOn())));
            deciding.latePaper(key, number, item.decidingBody());
            life.stateAfterClosing(key.caseNumber(), () -> outcomes.closingState(key.caseNumber()));
        };
    }

    @Bean
    JavaDelegate revokeDefault(Deciding deciding, Prerequisites prerequisites, Reviews reviews, CasePapers papers, CaseLife life, Outcomes outcomes,
                               FollowUps followUps, OfficeTime office) {
        return execution -> {
            ItemKey key = Vars.item(execution);
            var item = reviews.require(key);
            papers.ofItem(PaperKind.REVOCATION_DECISION, key, item.decidingBody(), "supervision",
                    Map.of("reason", papers.text("default.revoked", ""), "effectiveOn", office.today().toString()));
            deciding.revoke(key, papers.text("default.revoked", ""), "supervision");
            prerequisites.takenBack(item.project(), ItemCode.of(key.item().value()));
            followUps.itemEnded(key);
            life.stateAfterClosing(key.caseNumber(), () -> outcomes.closingState(key.caseNumber()));
        };
    }

    private static Map<String, Object> carried(DelegateExecution execution) {
        Map<String, Object> carried = new LinkedHashMap<>();
        for (String name : new String[] {Vars.CASE_NUMBER, Vars.PROJECT_NUMBER, Vars.STAGE, Vars.PROJECT_CLASS, Vars.LEAD_DEPARTMENT,
                Vars.ITEM_CODE, Vars.ITEM_NAME, Vars.DECIDING_BODY, Vars.FLOW, Vars.TIMEOUT_MODE}) {
            carried.put(name, execution.getVariable(name));
        }
        return carried;
    }
}
