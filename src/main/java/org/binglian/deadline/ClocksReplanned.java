package org.binglian.deadline;

import java.util.List;

/** A correction of the calendar has moved these clocks, or ended or begun their provisional mark; published inside the transaction. */
public record ClocksReplanned(List<RunningClock> clocks) {

    public ClocksReplanned {
        clocks = List.copyOf(clocks);
    }
}
