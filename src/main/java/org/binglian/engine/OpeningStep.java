package org.binglian.engine;

import org.springframework.context.SmartLifecycle;

/** Something that is done once while the office opens, in the order of its phase; before the web server opens its port. */
public abstract class OpeningStep implements SmartLifecycle {

    private final int phase;
    private volatile boolean done;

    protected OpeningStep(int phase) {
        this.phase = phase;
    }

    /** What is to be done; a failure stops the start. */
    protected abstract void open();

    @Override
    public final void start() {
        open();
        done = true;
    }

    @Override
    public final void stop() {
        done = false;
    }

    @Override
    public final boolean isRunning() {
        return done;
    }

    @Override
    public final int getPhase() {
        return phase;
    }
}
