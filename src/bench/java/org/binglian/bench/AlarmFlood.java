package org.binglian.bench;

import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The command {@code alarms}: so many alarms ({@code -Dbench.alarms}, 100,000) fall due at once and a supervisor lets them ring. The office
 * rings them while people ask for its pages, the bare engine's default executor rings a copy of the same backlog, in turns; then every
 * consequence is counted, and wrongs done on trial are seen. Ends with an error where a promise is not kept. {@code -Dbench.explain}: only counts what an alarm asks of the database, and prints it.
 */
public final class AlarmFlood {

    private static final int ALARMS = Integer.getInteger("bench.alarms", 100_000);
    private static final int TURNS = Integer.getInteger("bench.turns", 2);
    private static final double PROMISE = 2;
    private static final boolean H2 = "h2".equals(System.getProperty("bench.database"));

    private AlarmFlood() {
    }

    public static void main(String[] arguments) throws Exception {
        var figures = new Figures(H2 ? "alarms-h2" : "alarms-postgres", "%,d overdue alarms, %s".formatted(ALARMS, H2 ? "H2 in a file" : "PostgreSQL"));
        var databases = new AlarmDatabases(H2);
        String office = databases.empty("alarms");
        AlarmBacklog.make(ALARMS, figures);
        if (System.getProperty("bench.explain") != null) {
            try (var open = Office.open(false, "--camunda.bpm.job-execution.enabled=false", "--binglian.alarms.longest=PT60S")) {
                AlarmCost.tell(open);
            }
            return;
        }
        String bare = databases.copied("alarms", "bare");
        AlarmBacklog.forTheBareEngine(source(bare));
        var check = new AlarmCheck(source(office));
        double product = 0;
        double engine = 0;
        double ringing = 0;
        double other = 0;
        int first = check.remaining();
        int poisoned = check.poisoned();
        var untouched = new AlarmCheck(source(bare));
        for (int turn = 1; turn <= TURNS; turn++) {
            int until = turn == TURNS ? poisoned : first - first / TURNS * turn;
            var rung = AlarmTurn.product(office, check, until, figures);
            product += rung.alarms();
            ringing += rung.seconds();
            var bell = AlarmTurn.bare(bare, untouched, until, figures);
            engine += bell.alarms();
            other += bell.seconds();
        }
        figures.note("office: %.0f alarms in %.0f s, %.1f a second, each with its consequence, record, evidence, notices and events", product, ringing,
                product / ringing);
        figures.note("bare engine, default executor, the same backlog with empty delegates: %.0f jobs in %.0f s, %.1f a second", engine, other, engine / other);
        double ratio = product / ringing / (engine / other);
        figures.note("%.2f times the bare engine's jobs a second%s", ratio, ratio < PROMISE ? ": NOT " + PROMISE : "");
        check.eachOnce(figures);
        AlarmTampering.seen(source(office), figures);
        untouched.bareRang(figures);
        try (var open = Office.open(false, "--camunda.bpm.job-execution.enabled=false")) {
            check.worked(open, figures);
        }
        figures.keep();
        if (figures.has("NOT ")) {
            throw new IllegalStateException("A promise is not kept: see the figures");
        }
    }

    private static DriverManagerDataSource source(String url) throws SQLException {
        return new DriverManagerDataSource(url, url.startsWith("jdbc:h2") ? "sa" : "postgres", "");
    }

    /** What one turn rang, how long that took without the start, and the CPU time that its JVM used for it, without the database's. */
    record Rung(int alarms, double seconds, double cpu) {

        void told(String who, Figures figures) {
            figures.note("%s: %,d alarms in %.0f s, %.1f a second, %.1f ms of CPU each (%s)", who, alarms, seconds, alarms / seconds,
                    1000 * cpu / Math.max(1, alarms), Figures.load());
        }
    }

    /** The 95th percentile of these. */
    static double p95(List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * .95) - 1);
    }
}
