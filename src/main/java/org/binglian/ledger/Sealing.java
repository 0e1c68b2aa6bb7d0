package org.binglian.ledger;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Comes by every few seconds: seals what is new, and writes new checkpoints to the file outside the database. */
@Component
class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final long HOUR_NANOS = Duration.ofHours(1).toNanos();

    private final Sealer sealer;
    private final Witness witness;
    private final boolean enabled;
    private volatile RecordBroken.Why trouble;
    private long allAt = System.nanoTime() - HOUR_NANOS;

    Sealing(Sealer sealer, Witness witness, @Value("${binglian.record.seal:true}") boolean enabled) {
        this.sealer = sealer;
        this.witness = witness;
        this.enabled = enabled;
    }

    @Scheduled(initialDelayString = "${binglian.record.every:PT5S}", fixedDelayString = "${binglian.record.every:PT5S}")
    void turn() {
        if (enabled) {
            try {
                sealAll();
            } catch (RuntimeException failed) {
                LOG.warn("Sealing the record has failed and is tried again", failed);
            }
        }
    }

    /** Seals everything that is committed now, unless another node is at it. */
    synchronized void sealAll() {
        try {
            boolean all = System.nanoTime() - allAt >= HOUR_NANOS;
            while (sealer.seal(all)) {
                witness.follow();
            }
            allAt = all ? System.nanoTime() : allAt;
            witness.follow();
            trouble = null;
        } catch (RecordBroken broken) {
            if (trouble != broken.why()) {
                LOG.error("The record is sealed no more: {} (docs/record.md)", broken.getMessage());
            }
            trouble = broken.why();
        }
    }

    /** Why nothing is sealed; null when all is well. */
    RecordBroken.Why trouble() {
        return trouble;
    }
}
