package org.binglian.engine.history;

import java.time.Duration;
import java.time.LocalDateTime;
import org.binglian.ledger.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Binds the history of what has ended and is sealed, a few processes in a transaction; of two nodes that are at the same ones one has its
 * way. Killed in the middle it has done nothing.
 */
@Component
class HistoryBinding {

    static final int AT_ONCE = 50;

    private static final Logger LOG = LoggerFactory.getLogger(HistoryBinding.class);
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final Duration YOUNG = Duration.ofHours(2);

    private final KeptHistory kept;
    private final BoundHistory bound;
    private final TransactionTemplate transactions;
    private final Rounds rounds = new Rounds(LOG, "The history of what has ended could not be bound and is tried again");

    HistoryBinding(KeptHistory kept, BoundHistory bound, PlatformTransactionManager transactions) {
        this.kept = kept;
        this.bound = bound;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "${binglian.history.bind:PT20S}", fixedDelayString = "${binglian.history.bind:PT20S}")
    void turn() {
        rounds.turn(this::bindAll);
    }

    /** @param all what ended long ago too */
    void bindAll(boolean all) {
        var newest = bound.newest();
        int done = AT_ONCE;
        while (newest != null && done == AT_ONCE) {
            done = transactions.execute(status -> bind(all ? LONG_AGO : newest.minus(YOUNG)));
        }
    }

    private int bind(LocalDateTime since) {
        var roots = bound.due(since, AT_ONCE);
        if (!roots.isEmpty()) {
            var instances = bound.instances(roots);
            bound.bind(instances, kept.rows(instances.keySet()));
        }
        return roots.size();
    }
}
