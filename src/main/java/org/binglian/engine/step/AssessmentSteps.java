package org.binglian.engine.step;

import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.Vars;
import org.binglian.intake.CaseLife;
import org.binglian.issuance.PaperKind;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.binglian.prerequisite.AssessmentConsultation;
import org.binglian.prerequisite.AssessmentUse;
import org.binglian.prerequisite.AssessmentUses;
import org.binglian.prerequisite.Assessments;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.project.Projects;
import org.binglian.review.Reassessing;
import org.binglian.review.Reviews;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What regional assessments spare (rule 4, 区域评估): looked up for a project, consulted for an item, and lost again. */
@Configuration(proxyBeanMethods = false)
class AssessmentSteps {

    @Bean
    JavaDelegate lookUpAssessments(Assessments assessments, Projects projects, OfficeTime office, Ledger ledger) {
        return execution -> {
            var project = projects.require(Vars.project(execution));
            var found = assessments.covering(project.plots(), project.facts().region(), office.today()).stream().map(one -> one.number()).toList();
            if (!found.isEmpty()) {
                ledger.append(new Entry(project.number().value(), "ASSESSMENTS_FOUND", Entry.SYSTEM, office.today(),
                        Map.of("count", found.size(), "assessments", String.join(" ", found))));
            }
        };
    }

    @Bean
    JavaDelegate consultAssessments(AssessmentConsultation consultation, Projects projects, Reviews reviews, Reassessing reassessing,
                                    CommitmentChoice choice) {
        return execution -> {
            var key = Vars.item(execution);
            var project = projects.require(Vars.project(execution));
            var use = consultation.consult(project, key.caseNumber(), key.item(), reviews.require(key).flow());
            use.ifPresent(leaning -> reassessing.runs(key, leaning.skips() ? leaning.fullFlow() : leaning.flow()));
            choice.choose(key, project);
            execution.setVariable(Vars.TREATMENT, use.map(AssessmentUse::treatment).orElse("NONE"));
            execution.setVariable(Vars.FLOW, reviews.require(key).flow());
        };
    }

    @Bean
    JavaDelegate skipItem(Assessments assessments, AssessmentUses uses, Reassessing reassessing, CasePapers papers, Prerequisites prerequisites,
                          Projects projects, Notices notices, CaseLife life, Outcomes outcomes, OfficeTime office) {
        return execution -> {
            var key = Vars.item(execution);
            var use = uses.open(key.caseNumber(), key.item()).orElseThrow();
            var assessment = assessments.require(use.number());
            String paper = papers.ofItem(PaperKind.ASSESSMENT_NOTICE, key, Vars.text(execution, Vars.DECIDING_BODY), Entry.SYSTEM,
                    Map.of("assessmentNumber", assessment.number(), "documentNumber", assessment.documentNumber(), "result", assessment.result(),
                            "validUntil", assessment.validUntil().toString(), "ground", use.basis()));
            var skipped = reassessing.skip(key, assessment.number(), papers.text("assessment.skipped", "") + assessment.number(), paper);
            prerequisites.fulfilled(skipped.project(), key.item(), skipped.decision().name(), office.today());
            notices.tell(projects.require(skipped.project()).owner(), "ITEM_SKIPPED", key.caseNumber().value(),
                    Map.of("assessment", assessment.number(), "item", key.item().value()));
            life.stateAfterClosing(key.caseNumber(), () -> outcomes.closingState(key.caseNumber()));
        };
    }

    @Bean
    JavaDelegate reassess(AssessmentUses uses, Reassessing reassessing) {
        return execution -> {
            var key = Vars.item(execution);
            String flow = uses.open(key.caseNumber(), key.item()).orElseThrow().fullFlow();
            execution.setVariable(Vars.FLOW, reassessing.restart(key, flow, execution.getProcessInstanceId()).flow());
            execution.setVariable(Vars.TREATMENT, "NONE");
        };
    }

    @Bean
    JavaDelegate voidDecision(Reassessing reassessing) {
        return execution -> reassessing.voidDecision(Vars.item(execution));
    }
}
