package org.binglian.ledger;

import java.util.List;
import org.binglian.verify.Checkpoint;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Holds the database against the checkpoints outside it, and carries new ones out. */
@Component
class Witness {

    private static final int AT_ONCE = 500;

    private final SealStore store;
    private final OutsideFile outside;
    private final String continueAfter;

    /** @param continueAfter hash of the checkpoint from which the office goes on after it put an old backup back itself */
    Witness(SealStore store, OutsideFile outside, @Value("${binglian.record.continue-after:}") String continueAfter) {
        this.store = store;
        this.outside = outside;
        this.continueAfter = continueAfter;
    }

    /** @throws RecordBroken when the last checkpoint outside is not in the database */
    void require(String recordId, Checkpoint last) {
        known(recordId, last);
    }

    /** Writes to the file what the database has and the file has not; safe to repeat, on every node. */
    void follow() {
        var recordId = store.recordId().orElse(null);
        if (recordId == null) {
            return;
        }
        long from = known(recordId, store.last().orElse(null));
        for (var more = store.after(from, AT_ONCE); !more.isEmpty(); more = store.after(from, AT_ONCE)) {
            outside.add(recordId, more);
            from = more.get(more.size() - 1).number();
        }
    }

    /** The number of the last checkpoint that both have. */
    private long known(String recordId, Checkpoint last) {
        var kept = outside.last(recordId).orElse(null);
        if (kept == null || last != null && kept.hash().equals(last.hash())) {
            return kept == null ? 0 : kept.number();
        }
        var same = store.checkpoint(kept.number()).filter(one -> one.hash().equals(kept.hash()));
        if (same.isPresent()) {
            return kept.number();
        }
        var all = continueAfter.isBlank() ? List.<Checkpoint>of() : store.after(0, Integer.MAX_VALUE);
        return all.stream().filter(one -> one.hash().equals(continueAfter)).findFirst().map(Checkpoint::number)
                .orElseThrow(() -> new RecordBroken(RecordBroken.Why.OUTSIDE, "Checkpoint " + kept.number() + " in " + outside.of(recordId)
                        + " is not in the database, which ends with " + (last == null ? "none" : last.number()) + ": an old backup was put back"));
    }
}
