package org.binglian.bench.race;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Six bodies complete their reviews of one case at the same moment; whoever meets a conflict tries again at once, as a person must. */
final class Rush {

    private final Contender contender;
    private final int cases;
    private final AtomicInteger conflicts = new AtomicInteger();

    Rush(Contender contender, int cases) {
        this.contender = contender;
        this.cases = cases;
    }

    /** Answers the conflicts that reached a person, and the slowest answer of each case in nanoseconds, sorted. */
    String run() throws Exception {
        contender.ready(cases);
        var bodies = Executors.newFixedThreadPool(Stubs.ITEMS.size());
        long[] slowest = new long[cases];
        try {
            for (int i = 0; i < cases; i++) {
                slowest[i] = one(bodies);
            }
        } finally {
            bodies.shutdown();
        }
        Arrays.sort(slowest);
        var said = new StringBuilder().append(conflicts.get());
        for (long one : slowest) {
            said.append(' ').append(one);
        }
        return said.toString();
    }

    private long one(java.util.concurrent.ExecutorService bodies) throws Exception {
        String filed = contender.file();
        contender.accept(contender.toAccept(filed));
        var works = contender.toReview(filed);
        var together = new CyclicBarrier(works.size());
        List<Callable<Long>> all = new ArrayList<>();
        for (var work : works) {
            contender.claim(work);
            all.add(() -> {
                together.await();
                long begun = System.nanoTime();
                while (!contender.complete(work)) {
                    conflicts.incrementAndGet();
                }
                return System.nanoTime() - begun;
            });
        }
        long slowest = 0;
        for (Future<Long> one : bodies.invokeAll(all)) {
            slowest = Math.max(slowest, one.get());
        }
        return slowest;
    }
}
