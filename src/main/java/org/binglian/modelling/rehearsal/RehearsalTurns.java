package org.binglian.modelling.rehearsal;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.binglian.deadline.OfficeTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Whose turn it is: this node runs at most so many rehearsals at a time, the oldest that waits first; what a dead node left has failed. */
@Component
class RehearsalTurns {

    private static final Duration DEAD = Duration.ofSeconds(40);
    private static final Duration LEAVE = Duration.ofSeconds(5);

    private final RehearsalRows rows;
    private final RehearsalRun run;
    private final OfficeTime office;
    private final Semaphore free;
    private final Set<Long> mine = ConcurrentHashMap.newKeySet();
    private final String node = UUID.randomUUID().toString();
    private final ExecutorService hands = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "rehearsal");
        thread.setDaemon(true);
        return thread;
    });

    RehearsalTurns(RehearsalRows rows, RehearsalRun run, OfficeTime office, @Value("${binglian.rehearsals.at-once:1}") int atOnce) {
        this.rows = rows;
        this.run = run;
        this.office = office;
        this.free = new Semaphore(atOnce);
    }

    @Scheduled(fixedDelayString = "${binglian.rehearsals.sweep:PT3S}", initialDelayString = "${binglian.rehearsals.sweep:PT3S}")
    void sweep() {
        rows.stillAt(mine, node);
        rows.failForgotten(office.real().minus(DEAD));
        take();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void asked(Rehearsals.Asked asked) {
        hands.execute(this::take);
    }

    private void take() {
        while (!hands.isShutdown() && free.tryAcquire()) {
            var next = rows.claim(node);
            if (next.isEmpty()) {
                free.release();
                return;
            }
            mine.add(next.get().id());
            hands.execute(() -> {
                try {
                    run.run(next.get(), node);
                } finally {
                    mine.remove(next.get().id());
                    free.release();
                    take();
                }
            });
        }
    }

    /** The children notice that their parent is going; their rehearsals have failed with it. Nobody is interrupted: H2 would close its file under all. */
    @PreDestroy
    void close() throws InterruptedException {
        hands.shutdown();
        rows.failOf(node);
        hands.awaitTermination(LEAVE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
