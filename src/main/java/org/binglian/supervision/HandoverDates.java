package org.binglian.supervision;

import java.util.List;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.ClockMoved;
import org.binglian.deadline.ClocksReplanned;
import org.binglian.deadline.RunningClock;
import org.binglian.review.ItemKey;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The day by which a check is due follows its clock when the calendar is corrected. */
@Component
class HandoverDates {

    private final HandoverRows rows;

    HandoverDates(HandoverRows rows) {
        this.rows = rows;
    }

    @EventListener
    void moved(ClockMoved event) {
        follow(List.of(event.clock()));
    }

    @EventListener
    void replanned(ClocksReplanned event) {
        follow(event.clocks());
    }

    private void follow(Iterable<RunningClock> clocks) {
        for (RunningClock clock : clocks) {
            if (clock.kind().equals("HANDOVER_CHECK")) {
                var scope = clock.scope();
                rows.checkBy(new ItemKey(CaseNumber.of(scope.caseNumber()), ItemCode.of(scope.itemCode())), scope.department(), clock.due());
            }
        }
    }
}
