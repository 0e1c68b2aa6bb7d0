package org.binglian.bench.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.binglian.bench.Figures;
import org.binglian.bench.Killed;
import org.binglian.bench.Office;
import org.binglian.office.OfficeClient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The command {@code nodes-killed}: two nodes on one PostgreSQL; one of them is killed every 30 to 90 s, {@code -Dbench.kills} times (10),
 * while {@code -Dbench.timers} alarms (5,000) fall due and 200 decisions a minute are made; then one is stopped for {@code -Dbench.frozen}
 * seconds (420) in the middle of its work and goes on.
 */
public final class NodesKilled {

    private static final int A_MINUTE = 200;
    private static final int SECONDS_A_KILL = 75;
    private static final int AFTERWARDS = 60;
    private static final int SHORTEST_MS = 30_000;
    private static final int LONGEST_MS = 90_000;
    private static final int TAKE_OVER_SECONDS = 60;

    /** A node is killed with something in its hands, where that can be had within seconds. */
    private static final int TRIES = 5_000;

    private final String url;
    private final Killed[] nodes = new Killed[2];
    private final Alarms alarms;
    private final Figures figures;
    private final List<Duration> takeovers = new ArrayList<>();

    private NodesKilled(String url, DataSource source, Figures figures) {
        this.url = url;
        this.alarms = new Alarms(source);
        this.figures = figures;
    }

    public static void main(String[] arguments) throws Exception {
        int kills = Integer.getInteger("bench.kills", 10);
        int timers = Integer.getInteger("bench.timers", 5_000);
        int frozen = Integer.getInteger("bench.frozen", 420);
        int seconds = kills * SECONDS_A_KILL + frozen + AFTERWARDS;
        var figures = new Figures("nodes-killed", "Two nodes, one killed " + kills + " times, one stopped for " + frozen + " s");
        String url = Office.fresh("nodes");
        var ground = NodesGround.prepare(timers, seconds * A_MINUTE / 60);
        var source = new DriverManagerDataSource(url, "postgres", "");
        new NodesKilled(url, source, figures).run(ground, source, kills, frozen, seconds);
        figures.keep();
        System.exit(0);
    }

    private void run(NodesGround ground, DataSource source, int kills, int frozen, int seconds) throws Exception {
        nodes[0] = launch(0, Killed.freePort());
        nodes[1] = launch(1, Killed.freePort());
        nodes[0].untilUp();
        nodes[1].untilUp();
        var notebook = new Notebook();
        var hand = new Hand(List.of(nodes[0].address(), nodes[1].address()), Duration.ofSeconds(20));
        var decisions = JdbcClient.create(source).sql("select t.ID_ from ACT_RU_TASK t join worklist_task w on w.task_id = t.ID_ where w.kind = 'DECISION' "
                + "and w.case_number in (:cases) order by t.ID_").param("cases", ground.inTime()).query(String.class).list();
        alarms.spread(ground.late(), 10, seconds * 1_000L / ground.late().size());
        var deciders = new Deciders(hand, notebook);
        deciders.decide(decisions, A_MINUTE);
        for (int kill = 1; kill <= kills; kill++) {
            kill(kill, kills);
        }
        freeze(frozen);
        fifty(hand);
        deciders.awaitAll();
        while (alarms.rung() < ground.late().size()) {
            nodes[0].alive();
            nodes[1].alive();
        }
        judge(source, notebook, deciders, ground, kills);
        Proof.ofTheRecord(nodes[0].address(), "nodes-killed", figures);
    }

    private void kill(int kill, int kills) throws Exception {
        Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_MS, LONGEST_MS));
        int which = ThreadLocalRandom.current().nextInt(2);
        for (int tries = 0; tries < TRIES && alarms.taken().isEmpty(); tries++) {
            Thread.onSpinWait();
        }
        nodes[which].close();
        takeovers.add(alarms.untilRung(alarms.taken()));
        nodes[which] = launch(which, nodes[which].port());
        var up = nodes[which].untilUp();
        System.out.printf("kill %d of %d: node %d, its work taken over after %.1f s, up again after %.1f s, %d alarms have rung, %s%n", kill, kills, which + 1,
                last(takeovers), up.toMillis() / 1e3, alarms.rung(), Figures.load());
    }

    /** Stops a node wherever its threads are; its open transactions must not hold the other back for long. */
    private void freeze(int seconds) throws Exception {
        nodes[1].signal("STOP");
        long begun = System.nanoTime();
        takeovers.add(alarms.untilRung(alarms.taken()));
        figures.note("a node stopped (SIGSTOP): what it had taken was done by the other after %.1f s", last(takeovers));
        Thread.sleep(Math.max(0, seconds * 1_000L - (System.nanoTime() - begun) / 1_000_000));
        nodes[1].signal("CONT");
        figures.note("it went on after %d s; health UP after %.1f s", seconds, untilUpAgain());
    }

    private double untilUpAgain() throws InterruptedException {
        long begun = System.nanoTime();
        nodes[1].untilUp();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** One key, sent to both nodes at once. */
    private void fifty(Hand hand) throws Exception {
        var register = new Act(Act.Kind.REGISTER, UUID.randomUUID().toString(), "applicant1", "/api/projects", OfficeClient.commercial(), "");
        var pool = Executors.newFixedThreadPool(50);
        Set<String> told = new HashSet<>();
        Callable<Hand.Answer> one = () -> hand.send(register);
        for (var answer : pool.invokeAll(java.util.Collections.nCopies(50, one))) {
            told.add(answer.get().status() + " " + answer.get().body());
        }
        pool.shutdown();
        if (told.size() != 1) {
            throw new IllegalStateException("one key, several answers: " + told);
        }
        figures.note("one key sent 50 times at once to both nodes: one answer, %s", told.iterator().next().substring(0, 3));
    }

    private void judge(DataSource source, Notebook notebook, Deciders deciders, NodesGround ground, int kills) {
        var late = alarms.lateness();
        var disk = new Disk(source);
        var lost = disk.lost(notebook.told());
        Map<String, Integer> wrong = disk.wrong();
        if (!lost.isEmpty() || !wrong.isEmpty() || !notebook.open().isEmpty()) {
            throw new IllegalStateException("lost " + lost + ", wrong " + wrong + ", never answered " + notebook.open());
        }
        double longest = takeovers.stream().mapToDouble(one -> one.toMillis() / 1e3).max().orElse(0);
        figures.note("%d kills over %d alarms and %d decisions (%d a minute): each deadline rang exactly once, each decision stands once; %d requests got no answer and "
                + "were sent again with their key", kills, ground.late().size(), notebook.told().size(), A_MINUTE, deciders.again());
        figures.note("what a dead node had taken was done after %.1f s at the longest (promised: %d); alarms rang %.1f s after their moment at the median, %.1f s at the "
                + "longest", longest, TAKE_OVER_SECONDS, late.get(late.size() / 2), late.get(late.size() - 1));
        if (longest > TAKE_OVER_SECONDS) {
            throw new IllegalStateException("taken over too late");
        }
    }

    private static double last(List<Duration> all) {
        return all.get(all.size() - 1).toMillis() / 1e3;
    }

    private Killed launch(int which, int port) throws Exception {
        return Killed.launch("node-" + (which + 1), port, url, "postgres", "--binglian.record.every=PT1S", "--binglian.outbox.enabled=false");
    }
}
