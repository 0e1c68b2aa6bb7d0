package org.binglian.deadline;

import java.time.Duration;
import java.time.Instant;

/** The database's time as it was when this node's running time stood at {@code nanos}; {@code offset} is what counts of what is stored. */
record MeasuredTime(Instant real, long nanos, Duration offset, Duration stored) {

    /** A difference beyond this is no inaccuracy. */
    static final Duration LEAP = Duration.ofSeconds(2);

    private static final Duration JITTER = Duration.ofMillis(5);

    /** The reading was made somewhere on the round trip: half of it is taken off. */
    static MeasuredTime of(DatabaseTime.Reading reading, long before, long trip, boolean demo) {
        return new MeasuredTime(reading.now(), before + trip / 2, demo ? reading.offset() : Duration.ZERO, reading.offset());
    }

    /** The database's time at this running time of the node. */
    Instant at(long then) {
        return real.plusNanos(then - nanos);
    }

    /** How far this is ahead of what was expected. */
    Duration ahead(MeasuredTime known) {
        return Duration.between(known.at(nanos), real);
    }

    /** The same measure with the offset that is stored now. */
    MeasuredTime moved(DatabaseTime.Reading reading, boolean demo) {
        return new MeasuredTime(real, nanos, demo ? reading.offset() : Duration.ZERO, reading.offset());
    }

    /** What lies within the round trip's uncertainty is no news: time goes on evenly. */
    MeasuredTime steady(MeasuredTime known, long trip) {
        boolean same = ahead(known).abs().compareTo(Duration.ofNanos(trip / 2).plus(JITTER)) <= 0;
        return same ? new MeasuredTime(known.at(nanos), nanos, offset, stored) : this;
    }
}
