package org.binglian.deadline;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every 30 s (binglian.warnings.sweep, an ISO duration): clocks of an older calendar are replanned, warnings that are due given. */
@Component
class ClockSweep {

    private final Clocks clocks;
    private final Warnings warnings;
    private final OfficeTime officeTime;

    ClockSweep(Clocks clocks, Warnings warnings, OfficeTime officeTime) {
        this.clocks = clocks;
        this.warnings = warnings;
        this.officeTime = officeTime;
    }

    @Scheduled(initialDelayString = "${binglian.warnings.sweep:PT30S}", fixedDelayString = "${binglian.warnings.sweep:PT30S}")
    void sweep() {
        clocks.replanStale();
        warnings.giveDue(officeTime.now());
    }
}
