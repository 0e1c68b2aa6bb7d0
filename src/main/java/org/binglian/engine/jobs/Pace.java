package org.binglian.engine.jobs;

import java.time.Duration;

/** How many alarms a transaction rings before its time is over, by what the last ones on this node took: the locks of more are not taken. */
final class Pace {

    private static final double AT_FIRST = Duration.ofMillis(25).toNanos();
    private static final double WEIGHT_OF_THE_NEWEST = 0.25;

    private final double longest;
    private final int most;
    private volatile double nanos;

    Pace(Duration longest, int most) {
        this.longest = longest.toNanos();
        this.most = most;
        this.nanos = AT_FIRST;
    }

    /** At least one. */
    int fit() {
        return (int) Math.max(1, Math.min(most, longest / nanos));
    }

    void took(int alarms, long all) {
        if (alarms > 0) {
            nanos += WEIGHT_OF_THE_NEWEST * (Math.max(1, all / (double) alarms) - nanos);
        }
    }
}
