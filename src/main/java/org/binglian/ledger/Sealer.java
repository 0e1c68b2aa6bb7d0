package org.binglian.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.binglian.verify.Checkpoint;
import org.binglian.verify.Merkle;
import org.binglian.verify.SealedHistory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals what was written since the last checkpoint into the next: one transaction, on one node at a time, taking no lock that a writer of
 * the record waits for. Killed in the middle it has done nothing.
 */
@Component
class Sealer {

    private static final int ROWS = 2_000;
    private static final int INSTANCES = 200;
    private static final Duration YOUNG = Duration.ofMinutes(30);

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final SealStore store;
    private final SealKey key;
    private final Witness witness;
    private final ObjectProvider<EndedHistory> history;
    private final JdbcClient jdbc;
    private final Clock clock;

    Sealer(SealStore store, SealKey key, Witness witness, ObjectProvider<EndedHistory> history, JdbcClient jdbc, ObjectProvider<Clock> clock) {
        this.store = store;
        this.key = key;
        this.witness = witness;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /**
     * @param all whether old gaps, and instances that ended long ago, are looked for too
     * @return whether there may be more to seal
     * @throws RecordBroken when the record is not what the last checkpoint or the file outside says
     */
    @Transactional
    public boolean seal(boolean all) {
        var state = store.take().orElse(null);
        if (state == null) {
            return false;
        }
        var recordId = state.recordId() == null ? UUID.randomUUID().toString() : state.recordId();
        var last = store.last().orElse(null);
        witness.require(recordId, last);
        var now = Instant.now();
        var rows = store.next(state.seen(), all ? Instant.EPOCH : now.minus(YOUNG), ROWS);
        var ended = history.stream().flatMap(one -> one.ended(all ? LONG_AGO : state.historyUntil().minus(YOUNG), INSTANCES).stream()).toList();
        if (rows.isEmpty() && ended.isEmpty()) {
            return false;
        }
        store.noteGaps(state.seen(), rows, now);
        store.add(checkpoint(recordId, last, rows, ended));
        store.keep(new SealStore.State(recordId, rows.stream().mapToLong(SealStore.Unsealed::id).reduce(state.seen(), Math::max),
                ended.stream().map(EndedHistory.Ended::endedAt).reduce(state.historyUntil(), (a, b) -> a.isAfter(b) ? a : b)));
        return rows.size() >= ROWS || ended.size() >= INSTANCES;
    }

    private Checkpoint checkpoint(String recordId, Checkpoint last, List<SealStore.Unsealed> rows, List<EndedHistory.Ended> ended) {
        long number = last == null ? 1 : last.number() + 1;
        long size = last == null ? 0 : last.size();
        store.addKey(key.id(), key.publicPem(), Instant.now());
        var root = grow(size, last == null ? Merkle.hex(Merkle.empty()) : last.root(), rows);
        var digests = digests(ended);
        store.addHistory(number, ended, digests);
        return key.sign(new Checkpoint(recordId, number, size + rows.size(), root, clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                last == null ? Checkpoint.NONE : last.hash(), SealedHistory.digest(digests), key.id(), ""));
    }

    /** Adds the rows to the tree. @param lastRoot what the tree's root must be before */
    private String grow(long size, String lastRoot, List<SealStore.Unsealed> rows) {
        var nodes = new ArrayList<Object[]>();
        var peaks = new SealTree(jdbc).peaks(size, (level, index, hash) -> {
            if (level > 0 && level % SealTree.STEP == 0) {
                nodes.add(new Object[] {level, index, hash});
            }
        });
        if (!Merkle.hex(peaks.root()).equals(lastRoot)) {
            throw new RecordBroken(RecordBroken.Why.TREE, "The " + size + " leaves in the database are not those of the last checkpoint");
        }
        rows.forEach(row -> peaks.add(row.leaf()));
        store.addLeaves(size, rows);
        store.addNodes(nodes);
        return Merkle.hex(peaks.root());
    }

    private Map<String, String> digests(List<EndedHistory.Ended> ended) {
        var digests = new HashMap<String, String>();
        if (!ended.isEmpty()) {
            var kept = history.getObject().rows(ended.stream().map(EndedHistory.Ended::instance).toList());
            ended.forEach(one -> digests.put(one.instance(), SealedHistory.digest(one.subject(), one.instance(), kept.getOrDefault(one.instance(), List.of()))));
        }
        return digests;
    }
}
