package org.binglian.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.engine.step.PreReviewNotices;
import org.binglian.intake.PreReview;
import org.binglian.intake.PreReviewProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The drafts' port to {@code pre-review}, one process a pre-review, beside the project's own. */
@Component
class PreReviewProcesses implements PreReviewProcess {

    private final RuntimeService runtime;
    private final StepLimits limits;

    PreReviewProcesses(@Lazy RuntimeService runtime, @Lazy StepLimits limits) {
        this.runtime = runtime;
        this.limits = limits;
    }

    @Override
    public void asked(PreReview asked) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put(Vars.PROJECT_NUMBER, asked.project().value());
        variables.put(Vars.STAGE, asked.stage());
        variables.put(Vars.LEAD_DEPARTMENT, asked.department());
        variables.put(Vars.DEPARTMENT, asked.department());
        variables.put(PreReviewNotices.ID, asked.id());
        runtime.startProcessInstanceByKey(ProcessIds.PRE_REVIEW, asked.project().value(), variables);
    }

    @Override
    public void dropped(PreReview dropped) {
        runtime.createMessageCorrelation(ProcessIds.MESSAGE_PRE_REVIEW_DROPPED).processInstanceBusinessKey(dropped.project().value())
                .processInstanceVariableEquals(PreReviewNotices.ID, dropped.id()).correlate();
    }

    @Override
    public int workingDays() {
        return limits.of("PRE_REVIEW").orElseThrow().days();
    }
}
