package org.binglian.review;

import java.time.LocalDate;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.ClockScope;
import org.binglian.deadline.DayUnit;
import org.binglian.project.NationalState;

/**
 * The review of an item. {@code bodyDecision}: what the body decided, which takes effect as {@code decision} when the decision gate
 * is open. Days in their unit, dates Asia/Shanghai.
 */
public record ReviewItem(ItemKey key, ProjectNumber project, String stage, String decidingBody, String flow, String timeoutMode,
                         int promisedDays, int statutoryDays, DayUnit statutoryUnit, boolean filing, NationalState state,
                         LocalDate startedOn, String proposal, String proposalReason, String proposedBy, String conditions,
                         Decision bodyDecision, String bodyDecidedBy, LocalDate bodyDecidedOn, Decision decision, LocalDate decidedOn,
                         String reason, boolean passedByDefault, LocalDate defaultedOn, LocalDate overdueSince, LocalDate sealedOn,
                         LocalDate deliveredOn, String paperNumber) {

    public ClockScope scope() {
        return new ClockScope(project.value(), key.caseNumber().value(), key.item().value(), null);
    }

    /** Whether nothing is left to be decided. */
    public boolean ended() {
        return decision != null || passedByDefault || state.ended();
    }

    /** The body's own grant: a filing is filed, a licence is granted. */
    public Decision granting(boolean withConditions) {
        return filing ? Decision.FILED : withConditions ? Decision.GRANTED_WITH_CONDITIONS : Decision.GRANTED;
    }
}
