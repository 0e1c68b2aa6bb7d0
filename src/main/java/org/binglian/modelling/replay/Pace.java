package org.binglian.modelling.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.alarm.DemoTime;
import org.springframework.stereotype.Component;

/**
 * Office time in a replay: every alarm rings on its day. Acts of the same hour share a moment, since clocks end at midnight and
 * stepping costs more than acting.
 */
@Component
class Pace {

    private static final Duration STEP = Duration.ofHours(1);

    private final DemoTime time;
    private final OfficeTime office;

    Pace(DemoTime time, OfficeTime office) {
        this.time = time;
        this.office = office;
    }

    /** Answers whether an alarm may have rung. */
    boolean to(Instant at) {
        Instant now = office.now();
        if (!at.isAfter(now) || day(at).equals(day(now)) && Duration.between(now, at).compareTo(STEP) < 0) {
            return false;
        }
        time.advanceTo(at);
        return true;
    }

    Instant now() {
        return office.now();
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, OfficeTime.ZONE);
    }
}
