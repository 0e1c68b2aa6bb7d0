package org.binglian.bench.kill;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.binglian.bench.Figures;
import org.binglian.bench.Killed;

/** The application is killed again and again while people work; after each kill the database is compared with what they were told. */
final class Killings {

    static final int PEOPLE = 8;
    private static final int CASES_AT_ONCE = 2;
    private static final int FEWEST = 10;
    private static final int MOST = 60;
    private static final int LAST_MS = 150;

    /** Where the application keeps what it must not lose, and what is there after a kill. */
    interface Base {

        String url();

        String user();

        DataSource asLeft() throws IOException;

        /** Whether others see a commit a moment before it is on the disk, as with H2. */
        default boolean showsEarly() {
            return false;
        }
    }

    private final String name;
    private final Base base;
    private final Figures figures;
    private final int port;
    private final Notebook notebook = new Notebook();
    private final Clerks clerks;
    private final Listener listener = new Listener();
    private final List<Duration> starts = new ArrayList<>();
    private int unanswered;
    private Killed running;

    Killings(String name, Base base, Figures figures) throws IOException {
        this.name = name;
        this.base = base;
        this.figures = figures;
        this.port = Killed.freePort();
        this.clerks = new Clerks(new Hand(List.of("http://127.0.0.1:" + port), Duration.ofSeconds(60)), notebook, CASES_AT_ONCE);
    }

    Notebook notebook() {
        return notebook;
    }

    Clerks clerks() {
        return clerks;
    }

    /** The first start makes the tables; the departments' systems are made to listen. */
    void open() throws IOException, InterruptedException {
        start();
        starts.clear();
        var hand = new Hand(List.of(running.address()), Duration.ofSeconds(60));
        for (String department : List.of("planning", "bureau", "greening")) {
            Map<String, Object> wish = new HashMap<>(Map.of("department", department, "url", listener.address(), "secret", "a secret of sixteen or more",
                    "kinds", List.of()));
            var answer = hand.send(new Act(Act.Kind.ASK, UUID.randomUUID().toString(), "admin1", "/api/webhooks", wish, ""));
            if (!answer.good()) {
                throw new IllegalStateException(answer.toString());
            }
        }
    }

    private void start() throws IOException, InterruptedException {
        running = Killed.launch(name, port, base.url(), base.user(), "--binglian.webhooks.allow-private=true", "--binglian.webhooks.sweep=PT0.5S",
                "--binglian.record.every=PT1S", "--binglian.record.key=target/bench/" + name + "-key.pem",
                "--binglian.record.checkpoints=target/bench/" + name + "-checkpoints");
        starts.add(running.untilUp());
    }

    /** People work, the application is killed at a moment that nobody knows, comes again, and what was not answered is sent again. Answers what is lost. */
    List<Act> kill() throws IOException, InterruptedException {
        clerks.work(PEOPLE);
        untilSomewhereInTheWork();
        running.close();
        clerks.rest();
        unanswered += notebook.open().size();
        var left = new Disk(base.asLeft());
        var lost = left.lost(notebook.told());
        var wrong = left.wrong();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("after a kill: " + wrong);
        }
        if (lost.isEmpty()) {
            start();
            clerks.sendAgain(act -> base.showsEarly() && left.neverHeardOf(act));
        }
        return lost;
    }

    /** Returns after a number of acknowledged acts that nobody knows, and some milliseconds more. */
    void untilSomewhereInTheWork() throws InterruptedException {
        int enough = notebook.told().size() + ThreadLocalRandom.current().nextInt(FEWEST, MOST);
        while (notebook.told().size() < enough) {
            running.alive();
        }
        Thread.sleep(ThreadLocalRandom.current().nextInt(LAST_MS));
    }

    /** While the application runs on: what was not answered is sent again, and everything is compared. */
    void compare(String when) throws IOException, InterruptedException {
        unanswered += notebook.open().size();
        var left = new Disk(base.asLeft());
        var lost = left.lost(notebook.told());
        clerks.sendAgain(act -> false);
        var wrong = left.wrong();
        if (!lost.isEmpty() || !wrong.isEmpty()) {
            throw new IllegalStateException(when + ": lost " + lost + ", wrong " + wrong);
        }
        System.out.println(when + ": " + notebook.told().size() + " acknowledged, all there, " + Figures.load());
    }

    void untilUp() throws InterruptedException {
        running.untilUp();
    }

    String address() {
        return running.address();
    }

    /** Everything is worked to its end; nothing may be stuck, lost or twice. */
    void settle() throws IOException, InterruptedException {
        clerks.finish(PEOPLE);
        listener.hearAll(new Hand(List.of(running.address()), Duration.ofSeconds(60)));
        Proof.ofTheRecord(running.address(), name, figures);
    }

    /** The last kill; the whole is compared once more. */
    void close() throws IOException, InterruptedException {
        running.close();
        var source = base.asLeft();
        var left = new Disk(source);
        var lost = left.lost(notebook.told());
        var wrong = left.wrong();
        if (!lost.isEmpty() || !wrong.isEmpty()) {
            throw new IllegalStateException("in the end lost: " + lost + ", wrong: " + wrong);
        }
        listener.close();
        figures.note(listener.verdict(source));
        figures.note("%d rows of the record follow one from the other", left.rows());
    }

    void sayStarts() {
        if (!starts.isEmpty()) {
            figures.note("ready again (health UP) after %.1f s at the median, %.1f s at the longest, counted from the start of the process", seconds(starts, 0.5),
                    seconds(starts, 1));
        }
    }

    void sayWhatWasDone() {
        figures.note("acknowledged: %d projects, %d cases, %d enquiries, %d completed tasks; %d requests were under way when it was killed, all sent again with their "
                + "key; %d cases ended; refused: %s", notebook.told(Act.Kind.REGISTER), notebook.told(Act.Kind.FILE), notebook.told(Act.Kind.ASK),
                notebook.told(Act.Kind.COMPLETE), unanswered, clerks.ended(), clerks.refused());
        if (clerks.seenEarly() > 0) {
            figures.note("%d tasks were seen in a list before the act that made them was on the disk, whose sender had not been answered, and were gone after the "
                    + "kill: H2 shows a commit to others a moment before it is written; PostgreSQL does not", clerks.seenEarly());
        }
    }

    private static double seconds(List<Duration> all, double share) {
        var sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.get((int) Math.round((sorted.size() - 1) * share)).toMillis() / 1e3;
    }
}
