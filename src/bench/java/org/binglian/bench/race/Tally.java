package org.binglian.bench.race;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Predicate;

/**
 * What was sent to the database, by the act that is on and by the text of the statement. A batch is one round trip; so is the end of a
 * transaction, which counts as a commit when something was written in it.
 */
final class Tally {

    /** Told too who sends what: {@code -Drace.explain=who}. */
    private static final boolean WHO = "who".equals(System.getProperty("race.explain"));

    static final String BEHIND = "in the background";

    /** A write outside a transaction commits with its own round trip. */
    private static final String ALONE = "commit with its statement";

    private static final int STATEMENTS = 0;
    private static final int NANOS = 1;

    private final Map<String, Map<String, AtomicLongArray>> acts = new ConcurrentHashMap<>();
    private final ThreadLocal<boolean[]> wrote = ThreadLocal.withInitial(() -> new boolean[1]);
    private final Predicate<Thread> people;
    private volatile String act = "";

    /** @param people which threads answer a person; what others send is counted apart */
    Tally(Predicate<Thread> people) {
        this.people = people;
    }

    /** The act that the one person is at. */
    void at(String name) {
        act = name;
    }

    void sent(String sql, long nanos, boolean alone) {
        String text = sql.replaceAll("\\s+", " ").strip();
        count(WHO ? text + asker() : text, nanos);
        if (writes(text)) {
            if (alone) {
                count(ALONE, 0);
            } else {
                wrote.get()[0] = true;
            }
        }
    }

    void ended(String how) {
        boolean[] written = wrote.get();
        count(how.equals("commit") && !written[0] ? "commit of reads" : how, 0);
        written[0] = false;
    }

    /** Who sent it, innermost first. */
    private static String asker() {
        return StackWalker.getInstance().walk(frames -> frames.filter(frame -> frame.getClassName().matches("org\\.(binglian|camunda\\.bpm\\.engine)\\..*")
                        && !frame.getClassName().matches("org\\.(binglian\\.(bench|access\\.(ReadOnce|Doors|Languages|Outage))|camunda\\.bpm\\.engine\\.(impl\\.(db|interceptor|core|util|cfg)|spring))\\b.*"))
                .limit(26).map(frame -> "\n            " + frame.getClassName().replaceFirst("org\\.(binglian|camunda\\.bpm\\.engine(\\.impl)?)\\.", "") + "." + frame.getMethodName()
                        + ":" + frame.getLineNumber()).reduce("", String::concat));
    }

    private static boolean writes(String sql) {
        String first = sql.substring(0, Math.min(sql.length(), 12)).toLowerCase(Locale.ROOT);
        return first.startsWith("insert") || first.startsWith("update") || first.startsWith("delete") || first.startsWith("merge");
    }

    private void count(String text, long nanos) {
        var one = acts.computeIfAbsent(people.test(Thread.currentThread()) ? act : BEHIND, name -> new ConcurrentHashMap<>())
                .computeIfAbsent(text, name -> new AtomicLongArray(2));
        one.incrementAndGet(STATEMENTS);
        one.addAndGet(NANOS, nanos);
    }

    /** For each act how often each text was sent. */
    Map<String, Map<String, Long>> counts() {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        acts.forEach((name, texts) -> {
            var of = counts.computeIfAbsent(name, one -> new TreeMap<>());
            texts.forEach((text, tally) -> of.put(text, tally.get(STATEMENTS)));
        });
        return counts;
    }

    long roundTrips(boolean behind) {
        return sum(behind, text -> !text.equals(ALONE));
    }

    long commits(boolean behind) {
        return sum(behind, text -> text.equals("commit") || text.equals(ALONE));
    }

    private long sum(boolean behind, Predicate<String> which) {
        return counts().entrySet().stream().filter(act -> act.getKey().equals(BEHIND) == behind).flatMap(act -> act.getValue().entrySet().stream())
                .filter(text -> which.test(text.getKey())).mapToLong(Map.Entry::getValue).sum();
    }
}
