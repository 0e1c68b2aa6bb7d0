package org.binglian.bench.kill;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Leaders who decide so many cases a minute through whichever node answers; what is not answered is sent again with the same key. */
final class Deciders {

    private static final int AT_ONCE = 8;
    private static final int AGAIN_MS = 300;

    private final Hand hand;
    private final Notebook notebook;
    private final ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    private final AtomicInteger again = new AtomicInteger();
    private volatile String refused;

    Deciders(Hand hand, Notebook notebook) {
        this.hand = hand;
        this.notebook = notebook;
    }

    /** Returns at once. @param tasks the decisions' ids, in the order in which they are made */
    void decide(List<String> tasks, int aMinute) {
        var starter = new Thread(() -> {
            try {
                for (String task : tasks) {
                    pool.submit(() -> one(task));
                    Thread.sleep(60_000 / aMinute);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            pool.shutdown();
        }, "leaders");
        starter.start();
    }

    /** Returns when all have been answered. */
    void awaitAll() throws InterruptedException {
        while (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
            Thread.onSpinWait();
        }
        if (refused != null) {
            throw new IllegalStateException("A decision in time was refused: " + refused);
        }
    }

    int again() {
        return again.get();
    }

    private Void one(String task) throws InterruptedException {
        var act = new Act(Act.Kind.COMPLETE, "task-" + task, "archiveleader", "/api/tasks/" + task + "/complete", Map.of("decision", "APPROVE"), task);
        notebook.sends(act);
        for (boolean told = false; !told && refused == null;) {
            try {
                var answer = hand.send(act);
                if (answer.good()) {
                    notebook.wasTold(act, answer.body());
                    told = true;
                } else if (answer.status() < 500) {
                    refused = answer + " " + act;
                }
            } catch (IOException gone) {
                again.incrementAndGet();
                Thread.sleep(AGAIN_MS);
            }
        }
        return null;
    }
}
