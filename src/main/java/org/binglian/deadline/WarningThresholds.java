package org.binglian.deadline;

import java.util.List;

/** Which warnings a clock of a kind and an amount gets; answered by the decision warning-thresholds. */
public interface WarningThresholds {

    List<Threshold> of(String clockKind, int amount);

    /** Given at 00:00 of the day on which so many days remain: 0 is the last day, -1 the day after. */
    record Threshold(String level, int remainingDays) {}
}
