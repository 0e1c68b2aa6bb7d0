package org.binglian.deadline;

import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every 30 s (binglian.warnings.sweep, an ISO duration): clocks of an older calendar are replanned, whatever else is due done. */
@Component
class ClockSweep {

    private final Clocks clocks;
    private final List<DueWork> works;
    private final OfficeTime officeTime;

    ClockSweep(Clocks clocks, List<DueWork> works, OfficeTime officeTime) {
        this.clocks = clocks;
        this.works = works;
        this.officeTime = officeTime;
    }

    @Scheduled(initialDelayString = "${binglian.warnings.sweep:PT30S}", fixedDelayString = "${binglian.warnings.sweep:PT30S}")
    void sweep() {
        clocks.replanStale();
        works.forEach(work -> work.doDue(officeTime.now()));
    }
}
