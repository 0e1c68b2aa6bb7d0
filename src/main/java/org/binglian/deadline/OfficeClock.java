package org.binglian.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Office time for whoever asks for a clock. */
final class OfficeClock extends Clock {

    private final OfficeTime office;
    private final ZoneId zone;

    OfficeClock(OfficeTime office, ZoneId zone) {
        this.office = office;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new OfficeClock(office, other);
    }

    @Override
    public Instant instant() {
        return office.now();
    }
}
