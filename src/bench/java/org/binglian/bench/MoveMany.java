package org.binglian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.binglian.console.demo.MovingTemplates;
import org.binglian.engine.model.ModelDeployer;
import org.binglian.engine.model.ReleasedModels;
import org.binglian.modelling.release.MovingCases;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The command {@code move}: 500 running cases ({@code -Dbench.cases}), a third paused and a third extended, are tried on copies, and then
 * move to a version with an added step and another alarm, while the application is killed twice. After each kill every case is wholly on
 * one version. {@code -Dbench.database=h2}: on a file, whose database is killed with the application.
 */
public final class MoveMany {

    private static final int RELEASE = 2;

    private MoveMany() {
    }

    public static void main(String[] arguments) throws Exception {
        int wanted = Integer.parseInt(System.getProperty("bench.cases", "500"));
        boolean h2 = "h2".equals(System.getProperty("bench.database"));
        String url = h2 ? file() : Office.fresh("moves");
        var figures = new Figures(h2 ? "moving-h2" : "moving-postgres", "Moving " + wanted + " running cases, " + (h2 ? "H2 in a file" : "PostgreSQL"));
        var check = new MoveCheck(new DriverManagerDataSource(url, h2 ? "sa" : "postgres", ""));
        var made = prepare(wanted, figures);
        var clocks = check.clocks();
        figures.note("%s cases run (%s)", check.states(), check.mixture());
        for (int until : new int[] {wanted / 5, wanted * 3 / 5, wanted}) {
            round(check, figures, url, until, until < wanted);
            check.everyCaseIsWholly();
            figures.note("%s %s: every case wholly on one version", until < wanted ? "killed at" : "done:", check.states());
        }
        check.nothingFailed();
        int alarms = check.datesAreRight();
        if (!check.clocks().equals(clocks)) {
            throw new IllegalStateException("a clock, pause or extension has changed");
        }
        figures.note("no failed job, no incident; %d alarms and the tasks beside them on the days of their clocks; %d clocks as before, with their pauses and "
                + "extensions", alarms, clocks.size());
        try (var office = Office.open(false)) {
            figures.note(BulkCheck.of(office, made).run());
        }
        figures.keep();
    }

    private static BulkMaker.Made prepare(int wanted, Figures figures) throws Exception {
        try (var context = Office.open(false, "--binglian.moves.enabled=false", "--camunda.bpm.job-execution.enabled=false").context()) {
            var projects = MovingTemplates.make(context);
            var made = new BulkMaker(context.getBean(DataSource.class)).fill(projects, wanted - projects.size());
            var models = context.getBean(ReleasedModels.class).inForce();
            var version = MovedVersion.of(models);
            DryRun.of(context, version.files(), figures);
            String release = context.getBean(ModelDeployer.class).deploy(version.over(models));
            context.getBean(MovingCases.class).begin(RELEASE, release, new MovingCases.Choice(MovingCases.Choice.Kind.ALL, List.of()), "analyst1");
            return made;
        }
    }

    /** Starts the application, waits until so many have moved, and kills it. */
    private static void round(MoveCheck check, Figures figures, String url, int until, boolean inTheMiddle) throws Exception {
        try (var application = Killed.start(url, url.startsWith("jdbc:h2") ? "sa" : "postgres")) {
            int first = moved(check);
            while (moved(check) == first) {
                application.alive();
            }
            long begun = System.nanoTime();
            var busy = application.busy();
            int from = moved(check);
            while (inTheMiddle ? moved(check) < until : check.states().containsKey("WAITING")) {
                application.alive();
            }
            int cases = moved(check) - from;
            double seconds = (System.nanoTime() - begun) / 1e9;
            double cpu = application.busy().minus(busy).toMillis() / 1e3;
            figures.note("%d cases in %.1f s, %.1f a second; the application used %.1f s of CPU, %.0f ms a case (%s)", cases, seconds, cases / seconds, cpu,
                    1000 * cpu / Math.max(1, cases), Figures.load());
        }
    }

    private static int moved(MoveCheck check) {
        return check.states().getOrDefault("MOVED", 0);
    }

    /** An empty file; whoever opens it first serves the others. */
    private static String file() throws IOException, SQLException {
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        for (String name : List.of("moves.mv.db", "moves.lock.db", "moves.trace.db")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        String url = "jdbc:h2:file:" + folder.resolve("moves").toAbsolutePath() + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;AUTO_SERVER=TRUE";
        System.setProperty("bench.url", url);
        return url;
    }
}
