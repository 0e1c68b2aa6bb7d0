package org.binglian.engine;

import java.util.Map;
import java.util.Optional;
import org.binglian.notice.Notices;
import org.binglian.prerequisite.AssessmentProcess;
import org.binglian.prerequisite.AssessmentUse;
import org.binglian.prerequisite.Gate;
import org.binglian.prerequisite.PrerequisiteLine;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.project.Projects;
import org.binglian.review.ItemKey;
import org.binglian.review.Reassessing;
import org.binglian.review.ReviewItem;
import org.binglian.review.ReviewProcess;
import org.binglian.review.Reviews;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes an item off an assessment that is no longer in force: by message where it is drawn, by its variable where it has not begun. */
@Component
class AssessmentProcesses implements AssessmentProcess {

    private final RuntimeService runtime;
    private final Reviews reviews;
    private final Reassessing reassessing;
    private final Prerequisites prerequisites;
    private final Projects projects;
    private final ReviewProcess process;
    private final Notices notices;

    AssessmentProcesses(@Lazy RuntimeService runtime, Reviews reviews, Reassessing reassessing, Prerequisites prerequisites, Projects projects,
                        @Lazy ReviewProcess process, Notices notices) {
        this.runtime = runtime;
        this.reviews = reviews;
        this.reassessing = reassessing;
        this.prerequisites = prerequisites;
        this.projects = projects;
        this.process = process;
        this.notices = notices;
    }

    @Override
    public String lost(AssessmentUse use, String why) {
        var item = reviews.require(new ItemKey(use.caseNumber(), use.item()));
        String how = item.ended() ? ended(item, use) : running(item, use);
        if (!"NOT_NEEDED".equals(how)) {
            String number = use.caseNumber().value();
            String recipient = "LEFT_ALONE".equals(how) ? "supervision" : item.decidingBody();
            notices.tell(recipient, "ASSESSMENT_LOST", number, Map.of("assessment", use.number(), "how", how, "item", use.item().value()));
            notices.tell(projects.require(use.project()).owner(), "ASSESSMENT_LOST", number,
                    Map.of("assessment", use.number(), "how", how, "item", use.item().value()));
        }
        return how;
    }

    private String ended(ReviewItem item, AssessmentUse use) {
        if (item.decision() != null && !item.decision().positive()) {
            return "NOT_NEEDED";
        }
        if (item.decision() == null || !caseRuns(item)) {
            return "LEFT_ALONE";
        }
        prerequisites.takenBack(item.project(), use.item(), this::beforeItsGate);
        var reopened = reviews.reopen(item.key(), use.number(), "system");
        reassessing.runs(item.key(), use.fullFlow());
        process.itemReopened(reopened);
        return "REOPENED";
    }

    private String running(ReviewItem item, AssessmentUse use) {
        String review = reviewOf(item).map(ProcessInstance::getId).orElse(null);
        if (review != null && item.bodyDecision() != null) {
            runtime.createMessageCorrelation(ProcessIds.MESSAGE_ASSESSMENT_LOST_AFTER_DECISION).processInstanceId(review).correlate();
            reassessing.runs(item.key(), use.fullFlow());
            process.itemReopened(reviews.require(item.key()));
            return "REOPENED";
        }
        if (review != null && handled(review)) {
            runtime.createMessageCorrelation(ProcessIds.MESSAGE_ASSESSMENT_LOST).processInstanceId(review).correlate();
            return "REASSESSED";
        }
        if (item.startedOn() != null) {
            return "LEFT_TO_LEADER";
        }
        reassessing.runs(item.key(), use.fullFlow());
        if (review != null) {
            runtime.setVariable(review, Vars.FLOW, use.fullFlow());
        }
        return "REASSESSED";
    }

    private boolean handled(String review) {
        return runtime.createExecutionQuery().processInstanceId(review).messageEventSubscriptionName(ProcessIds.MESSAGE_ASSESSMENT_LOST).count() > 0;
    }

    /** Whether the line's own item has not started, not been decided, or work on the site not begun. */
    private boolean beforeItsGate(PrerequisiteLine line) {
        var waiting = reviews.require(new ItemKey(line.caseNumber(), line.item()));
        if (line.gate() == Gate.START_OF_WORK) {
            return projects.require(waiting.project()).workMayStartOn() == null;
        }
        return !waiting.ended() && (line.gate() == Gate.DECISION || waiting.startedOn() == null);
    }

    private boolean caseRuns(ReviewItem item) {
        return runtime.createExecutionQuery().processInstanceBusinessKey(item.key().caseNumber().value())
                .messageEventSubscriptionName(ProcessIds.MESSAGE_ITEM_REOPENED).count() > 0;
    }

    private Optional<ProcessInstance> reviewOf(ReviewItem item) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(item.key().caseNumber().value())
                .processDefinitionKey(ProcessIds.ITEM_REVIEW).variableValueEquals(Vars.ITEM_CODE, item.key().item().value()).active().list()
                .stream().findFirst();
    }
}
