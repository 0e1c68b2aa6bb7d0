package org.binglian.engine.alarm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.OpeningStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares this node's own clock with the database's. Nothing is decided by a node's clock, yet where it is wrong the machine is not to
 * be trusted: it warns, and when it is far out it takes no jobs until the clock is right again.
 */
@Component
class ClockWatch extends OpeningStep implements MeterBinder {

    static final String REASON = "clock";

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    /** RIGHT, OFF: somebody should look after it, WRONG: this node takes no jobs. */
    enum State { RIGHT, OFF, WRONG }

    private final OfficeTime office;
    private final JobTaking jobs;
    private final NodeClocks nodes;
    private final Duration warnBeyond;
    private final Duration stopBeyond;
    private volatile State state = State.RIGHT;

    ClockWatch(OfficeTime office, JobTaking jobs, NodeClocks nodes, @Value("${binglian.clock.warn:PT2S}") Duration warnBeyond,
               @Value("${binglian.clock.stop:PT30S}") Duration stopBeyond) {
        super(Integer.MIN_VALUE + 1);
        this.office = office;
        this.jobs = jobs;
        this.nodes = nodes;
        this.warnBeyond = warnBeyond;
        this.stopBeyond = stopBeyond;
    }

    @Override
    protected void open() {
        watch();
    }

    @Scheduled(fixedDelayString = "${binglian.clock.measure:PT10S}")
    void watch() {
        Duration ahead = office.nodeAhead();
        State now = ahead.abs().compareTo(stopBeyond) > 0 ? State.WRONG : ahead.abs().compareTo(warnBeyond) > 0 ? State.OFF : State.RIGHT;
        tell(now, ahead);
        state = now;
        if (now == State.WRONG) {
            jobs.stop(REASON);
        } else {
            jobs.goOn(REASON);
        }
        nodes.seen(ahead, now);
    }

    State state() {
        return state;
    }

    /** Seconds that this node's clock is ahead of the database's. */
    double aheadSeconds() {
        return office.nodeAhead().toMillis() / 1000.0;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("binglian.clock.offset.seconds", this, ClockWatch::aheadSeconds)
                .description("How far this node's own clock is ahead of the database's").register(registry);
    }

    private void tell(State now, Duration ahead) {
        if (now == state) {
            return;
        }
        switch (now) {
            case WRONG -> LOG.error("This node's clock is {} ahead of the database's: it takes no jobs until the clock is right", ahead);
            case OFF -> LOG.warn("This node's clock is {} ahead of the database's", ahead);
            default -> LOG.info("This node's clock is right again");
        }
    }
}
