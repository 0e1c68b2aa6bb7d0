package org.binglian.bench.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** So many cases by so many people at once, each case from its filing to its end by one of them. */
final class Turn {

    static final String PERSON = "person";

    private final Contender contender;
    private final int cases;
    private final int threads;
    private final boolean claimed;
    private Tally tally;

    /** @param claimed whether each review is claimed before it is completed; else in one click */
    Turn(Contender contender, int cases, int threads, boolean claimed) {
        this.contender = contender;
        this.cases = cases;
        this.threads = threads;
        this.claimed = claimed;
    }

    /** Answers the nanoseconds that it took. */
    String run() throws Exception {
        contender.ready(cases);
        var left = new AtomicInteger(cases);
        var people = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(() -> {
                    while (left.getAndDecrement() > 0) {
                        one();
                    }
                    return null;
                });
            }
            long begun = System.nanoTime();
            for (Future<Void> person : people.invokeAll(all)) {
                person.get();
            }
            return String.valueOf(System.nanoTime() - begun);
        } finally {
            people.shutdown();
        }
    }

    /** By one person, counting what is sent. */
    Map<String, Object> counted() throws Exception {
        contender.ready(cases);
        contender.settle();
        tally = new Tally(contender::answers);
        Thread.currentThread().setName(PERSON);
        Counted.into(tally);
        for (int i = 0; i < cases; i++) {
            one();
        }
        at("after");
        contender.settle();
        Counted.into(null);
        return Map.of("cases", cases, "roundTrips", tally.roundTrips(false), "commits", tally.commits(false), "behind", tally.roundTrips(true),
                "commitsBehind", tally.commits(true), "acts", tally.counts());
    }

    private void one() throws Exception {
        at("1 file");
        String filed = contender.file();
        at("2 look for the acceptance");
        String task = contender.toAccept(filed);
        at("3 accept");
        contender.accept(task);
        at("4 look for the reviews");
        for (var work : contender.toReview(filed)) {
            if (claimed) {
                at("5 claim");
                again(() -> contender.claim(work));
            }
            at("6 complete");
            again(() -> contender.complete(work));
        }
    }

    private static void again(Callable<Boolean> act) throws Exception {
        while (!act.call()) {
            Thread.onSpinWait();
        }
    }

    private void at(String act) {
        if (tally != null) {
            tally.at(act);
        }
    }
}
