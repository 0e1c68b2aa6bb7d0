package org.binglian.bench.kill;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.binglian.bench.Figures;

/**
 * The command {@code kill-postgres}: the application on PostgreSQL is killed {@code -Dbench.kills} times (20); then PostgreSQL itself is,
 * as often, and the application must come back without a restart. Once PostgreSQL stays away for {@code -Dbench.outage} seconds (75).
 */
public final class KillPostgres {

    private static final int SHORTEST_MS = 1_000;
    private static final int LONGEST_MS = 4_000;

    private final Postgres postgres;
    private final Killings killings;
    private final Figures figures;
    private final Map<String, Long> slowest = new TreeMap<>();

    private KillPostgres(Postgres postgres, Killings killings, Figures figures) {
        this.postgres = postgres;
        this.killings = killings;
        this.figures = figures;
    }

    public static void main(String[] arguments) throws Exception {
        int kills = Integer.getInteger("bench.kills", 20);
        int outage = Integer.getInteger("bench.outage", 75);
        var figures = new Figures("kill-postgres", "kill -9 of the application and of PostgreSQL, " + kills + " times each");
        var postgres = new Postgres("kill-postgres");
        var killings = new Killings("kill-postgres", postgres, figures);
        killings.open();
        for (int kill = 1; kill <= kills; kill++) {
            if (!killings.kill().isEmpty()) {
                throw new IllegalStateException("lost at kill " + kill);
            }
            System.out.println("application " + kill + " of " + kills + ": " + killings.notebook().told().size() + " acknowledged, all there, " + Figures.load());
        }
        figures.note("the application killed %d times: 0 acknowledged acts lost, 0 effects twice", kills);
        killings.sayStarts();
        new KillPostgres(postgres, killings, figures).database(kills, outage);
        killings.settle();
        killings.sayWhatWasDone();
        killings.close();
        figures.keep();
        System.exit(0);
    }

    private void database(int kills, int outage) throws Exception {
        var goesOn = new GoesOn(postgres.asLeft());
        int outages = goesOn.outages();
        for (int kill = 1; kill <= kills; kill++) {
            killings.clerks().work(Killings.PEOPLE);
            killings.untilSomewhereInTheWork();
            postgres.kill();
            Thread.sleep(kill == kills ? outage * 1_000L : ThreadLocalRandom.current().nextInt(SHORTEST_MS, LONGEST_MS));
            page();
            postgres.start();
            long up = System.nanoTime();
            killings.untilUp();
            slowest("health UP", (System.nanoTime() - up) / 1_000_000_000);
            Thread.sleep(SHORTEST_MS);
            killings.clerks().rest();
            killings.compare("PostgreSQL " + kill);
            goesOn.seen().forEach(this::slowest);
        }
        var wrong = new TreeMap<>(killings.clerks().refused());
        wrong.keySet().removeIf(answer -> answer.equals("503 application/problem+json /problems/unavailable")
                || answer.equals("503 application/problem+json;charset=UTF-8 /problems/unavailable"));
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("Answers of another kind: " + wrong);
        }
        figures.note("PostgreSQL killed %d times, once away for %d s: 0 lost, 0 twice, the application never restarted; longest time in seconds from PostgreSQL's "
                + "answering until seen: %s; outages of two minutes and more that the breaker has noted: %d", kills, outage, slowest, goesOn.outages() - outages);
    }

    private void page() throws Exception {
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(killings.address() + "/items")).header("Accept", "text/html")
                .header("Accept-Language", "zh-CN").build(), HttpResponse.BodyHandlers.ofString());
        boolean kept = answer.statusCode() == 200;
        if (!kept && (answer.statusCode() != 503 || !answer.body().contains("系统暂时不可用") || answer.body().contains("Exception"))) {
            throw new IllegalStateException("The page says " + answer.statusCode() + " " + answer.body());
        }
    }

    private void slowest(String what, long seconds) {
        slowest.merge(what, seconds, Math::max);
    }
}
