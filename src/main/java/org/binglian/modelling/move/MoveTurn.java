package org.binglian.modelling.move;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.binglian.codes.CaseNumber;
import org.binglian.engine.move.CannotMove;
import org.binglian.engine.move.CaseMoves;
import org.binglian.engine.move.MoveOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the waiting cases one by one in the background: each in one transaction with its row, so that after a kill a case is on one
 * release or the other and its row says which. Every node takes its share; a turn is short, and one case's lock is held at a time.
 */
@Component
class MoveTurn {

    private static final Logger LOG = LoggerFactory.getLogger(MoveTurn.class);
    private static final long AT_MOST_NANOS = 2_000_000_000L;
    private static final int ATTEMPTS = 3;

    private final CaseMoveRows rows;
    private final CaseMoves moves;
    private final TransactionTemplate transaction;
    private final boolean enabled;

    MoveTurn(CaseMoveRows rows, CaseMoves moves, PlatformTransactionManager transactions, @Value("${binglian.moves.enabled:true}") boolean enabled) {
        this.rows = rows;
        this.moves = moves;
        this.transaction = new TransactionTemplate(transactions);
        this.enabled = enabled;
    }

    @Scheduled(initialDelayString = "${binglian.moves.every:PT1S}", fixedDelayString = "${binglian.moves.every:PT1S}")
    void turn() {
        long begun = System.nanoTime();
        while (enabled && System.nanoTime() - begun < AT_MOST_NANOS && next()) {
            Thread.yield();
        }
    }

    /** Answers whether there was one. */
    boolean next() {
        var taken = new AtomicLong();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> rows.take().map(row -> {
                taken.set(row.id());
                move(row);
                return true;
            }).orElse(false)));
        } catch (CannotMove stays) {
            rows.refused(taken.get(), stays.obstacles());
        } catch (RuntimeException failed) {
            LOG.warn("Moving a case (row {}) has failed and is tried again", taken.get(), failed);
            rows.failed(taken.get(), ATTEMPTS);
        }
        return true;
    }

    private void move(CaseMove row) {
        moves.move(new MoveOrder(CaseNumber.of(row.caseNumber()), row.deployment(), row.release(), row.askedBy()))
                .ifPresentOrElse(moved -> rows.ended(row.id(), CaseMove.State.MOVED, moved.dates()),
                        () -> rows.ended(row.id(), CaseMove.State.ENDED, List.of()));
    }
}
