package org.binglian.ledger;

import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;

/** Comes by for what has ended lately and once an hour for all that has ever ended; what fails is told and tried again the next time. */
public final class Rounds {

    private static final long HOUR_NANOS = Duration.ofHours(1).toNanos();

    private final Logger log;
    private final String failed;
    private long allAt = System.nanoTime() - HOUR_NANOS;

    /** @param failed what to say when it does */
    public Rounds(Logger log, String failed) {
        this.log = log;
        this.failed = failed;
    }

    /** @param work is told whether what ended long ago counts too */
    public void turn(Consumer<Boolean> work) {
        try {
            boolean all = System.nanoTime() - allAt >= HOUR_NANOS;
            work.accept(all);
            allAt = all ? System.nanoTime() : allAt;
        } catch (RuntimeException e) {
            log.warn(failed, e);
        }
    }
}
