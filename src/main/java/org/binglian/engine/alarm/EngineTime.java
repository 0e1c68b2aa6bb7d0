package org.binglian.engine.alarm;

import java.time.Duration;
import java.time.Instant;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.OpeningStep;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the engine follow office time: the database's clock, plus the demo's offset. An outage is known before the first alarm rings. */
@Component
public class EngineTime extends OpeningStep {

    private final OfficeTime office;
    private final Breaker breaker;

    EngineTime(OfficeTime office, Breaker breaker) {
        super(Integer.MIN_VALUE);
        this.office = office;
        this.breaker = breaker;
    }

    /** Sets the engine by office time. */
    @Scheduled(fixedDelay = 15_000)
    public void follow() {
        ClockUtil.offset(Duration.between(Instant.now(), office.now()).toMillis());
    }

    @Override
    protected void open() {
        follow();
        breaker.beat();
    }
}
