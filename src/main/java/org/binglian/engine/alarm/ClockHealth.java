package org.binglian.engine.alarm;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Health's part {@code clock}. A node whose clock is wrong still answers people by the database's time, so it stays in service; that it
 * takes no jobs is said by a word of its own, which weighs nothing in the whole.
 */
@Component("clockHealthIndicator")
class ClockHealth implements HealthIndicator {

    static final Status TAKES_NO_JOBS = new Status("TAKES_NO_JOBS", "This node's clock is wrong by more than binglian.clock.stop");

    private final ClockWatch watch;

    ClockHealth(ClockWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        var state = watch.state();
        return Health.status(state == ClockWatch.State.WRONG ? TAKES_NO_JOBS : Status.UP).withDetail("clock", state.name())
                .withDetail("offsetSeconds", watch.aheadSeconds()).withDetail("takesJobs", state != ClockWatch.State.WRONG).build();
    }
}
