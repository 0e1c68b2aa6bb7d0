package org.binglian.engine.alarm;

import java.util.concurrent.atomic.AtomicReference;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.OpeningStep;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The engine's clock is office time, whatever the node's own clock says: what is due, what a lock's expiry is, what is written down. An
 * outage is known before the first alarm rings.
 */
@Component
public class EngineTime extends OpeningStep implements DisposableBean {

    private static final AtomicReference<EngineTime> LEADING = new AtomicReference<>();

    private final OfficeTime office;
    private final Heartbeat heartbeat;
    private final boolean demo;

    EngineTime(OfficeTime office, Heartbeat heartbeat, @Value("${binglian.demo:false}") boolean demo) {
        super(Integer.MIN_VALUE);
        this.office = office;
        this.heartbeat = heartbeat;
        this.demo = demo;
    }

    /** Measures office time, and lets the engine follow it. */
    @Scheduled(fixedDelayString = "${binglian.clock.measure:PT10S}")
    public void follow() {
        office.measure();
        LEADING.set(this);
        DateTimeUtils.setCurrentMillisProvider(() -> office.now().toEpochMilli());
    }

    /** @throws IllegalStateException where a demo's database, whose time was moved, is opened as a real office */
    @Override
    protected void open() {
        follow();
        if (!demo && !office.storedOffset().isZero()) {
            throw new IllegalStateException("This database was a demo's: its office time is moved by " + office.storedOffset()
                    + " (office_time.offset_millis). An office begins with a database of its own.");
        }
        heartbeat.beat();
    }

    /** The engine's clock is one for the whole JVM: it is given back by whoever leads it. */
    @Override
    public void destroy() {
        if (LEADING.compareAndSet(this, null)) {
            DateTimeUtils.setCurrentMillisSystem();
        }
    }
}
