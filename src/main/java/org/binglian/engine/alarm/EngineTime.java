package org.binglian.engine.alarm;

import java.time.Duration;
import java.time.Instant;
import org.binglian.deadline.OfficeTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the engine follow office time: the database's clock, plus the demo's offset. */
@Component
class EngineTime implements SmartLifecycle {

    private final OfficeTime office;
    private volatile boolean running;

    EngineTime(OfficeTime office) {
        this.office = office;
    }

    @Scheduled(fixedDelay = 15_000)
    void follow() {
        ClockUtil.offset(Duration.between(Instant.now(), office.now()).toMillis());
    }

    @Override
    public void start() {
        follow();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
