package org.binglian.engine.alarm;

import java.time.Instant;
import java.util.Optional;
import org.binglian.deadline.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows by itself: held alarms are carried on, a hold's task lists what waits, and a hold of which nothing waits ends. */
@Component
class HoldUpkeep implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(HoldUpkeep.class);

    private final Rearming alarms;
    private final HoldRows holds;
    private final HoldTasks tasks;
    private final TransactionTemplate alone;

    HoldUpkeep(Rearming alarms, HoldRows holds, HoldTasks tasks, PlatformTransactionManager transactions) {
        this.alarms = alarms;
        this.holds = holds;
        this.tasks = tasks;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void doDue(Instant now) {
        alarms.released();
        alarms.overtaken(now);
        holds.notClosed().forEach(this::keepUp);
    }

    /** Nothing falls due by its own time. */
    @Override
    public Optional<Instant> nextAfter(Instant then) {
        return Optional.empty();
    }

    private void keepUp(Hold seen) {
        try {
            alone.executeWithoutResult(status -> {
                var hold = holds.locked(seen.number());
                if (hold.waiting() == 0 && !hold.closed()) {
                    holds.close(hold);
                    tasks.nothingHeld(hold);
                } else if (!hold.closed() && !tasks.runs(hold)) {
                    tasks.open(hold);
                } else if (hold.listed() != hold.lines()) {
                    tasks.list(hold);
                }
            });
        } catch (RuntimeException e) {
            LOG.error("The hold {} could not be kept up and is tried again", seen.number(), e);
        }
    }
}
