package org.binglian.engine.step;

import java.time.LocalDate;
import java.util.Date;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.ModelBean;
import org.binglian.engine.Vars;
import org.binglian.intake.Commitment;
import org.binglian.intake.Commitments;
import org.binglian.review.Reviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What {@code commitment-follow-up} asks of its promise, as {@code ${promise.due(commitmentId)}}; days end at 24:00, Asia/Shanghai. */
@Component("promise")
@ModelBean
public class PromiseExpressions {

    private final Commitments commitments;
    private final Reviews reviews;

    PromiseExpressions(Commitments commitments, Reviews reviews) {
        this.commitments = commitments;
        this.reviews = reviews;
    }

    /** The end of the last day on which the applicant may act. */
    public Date due(Number commitmentId) {
        return endOf(commitments.lastDay(of(commitmentId)));
    }

    /** The morning on which the applicant is reminded. */
    public Date reminder(Number commitmentId) {
        return startOf(commitments.reminderDay(of(commitmentId)));
    }

    /** The end of the last day on which the section should have checked. */
    public Date checkDue(Number commitmentId) {
        return endOf(of(commitmentId).checkBy());
    }

    /** Whether the item has its paper, or has passed by default. */
    public boolean granted(DelegateExecution execution) {
        var item = reviews.require(Vars.item(execution));
        return item.decision() != null ? item.decision().positive() : item.passedByDefault();
    }

    Commitment of(VariableScope execution) {
        return of((Number) execution.getVariable(Vars.COMMITMENT_ID));
    }

    private Commitment of(Number commitmentId) {
        return commitments.get(commitmentId.longValue());
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(OfficeTime.ZONE).toInstant());
    }

    private static Date endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
