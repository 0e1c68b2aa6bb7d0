package org.binglian.modelling.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.alarm.DemoTime;
import org.springframework.stereotype.Component;

/**
 * Office time in a replay: every alarm rings on its day. What was done within an hour is done at its beginning, in the order of the
 * record, since clocks end at midnight and stepping costs more than acting: so no act depends on when others act.
 */
@Component
class Pace {

    private final DemoTime time;
    private final OfficeTime office;

    Pace(DemoTime time, OfficeTime office) {
        this.time = time;
        this.office = office;
    }

    /** Answers whether an alarm may have rung. */
    boolean to(Instant at) {
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        if (!hour.isAfter(office.now())) {
            return false;
        }
        time.advanceTo(hour);
        return true;
    }

    Instant now() {
        return office.now();
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, OfficeTime.ZONE);
    }
}
