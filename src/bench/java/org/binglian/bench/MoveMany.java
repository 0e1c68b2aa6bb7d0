package org.binglian.bench;

import java.io.File;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.binglian.console.demo.MovingTemplates;
import org.binglian.engine.model.ModelDeployer;
import org.binglian.engine.model.ReleasedModels;
import org.binglian.modelling.release.MovingCases;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The command {@code move}: 500 running cases ({@code -Dbench.cases}), a third paused and a third extended, move to a version with an
 * added step and another alarm, while the application is killed twice. After each kill every case is wholly on one version.
 */
public final class MoveMany {

    private static final int RELEASE = 2;
    private static Process application;

    private MoveMany() {
    }

    public static void main(String[] arguments) throws Exception {
        int wanted = Integer.parseInt(System.getProperty("bench.cases", "500"));
        String url = Office.fresh("moves");
        BulkMaker.Made made;
        String release;
        try (var context = Office.open(false, "--binglian.moves.enabled=false").context()) {
            var projects = MovingTemplates.make(context);
            made = new BulkMaker(context.getBean(DataSource.class)).fill(projects, wanted - projects.size());
            release = context.getBean(ModelDeployer.class).deploy(changed(context.getBean(ReleasedModels.class).inForce()));
            context.getBean(MovingCases.class).begin(RELEASE, release, new MovingCases.Choice(MovingCases.Choice.Kind.ALL, List.of()), "analyst1");
        }
        var check = new MoveCheck(new DriverManagerDataSource(url, "postgres", ""));
        System.out.printf("%s cases run (%s)%n", check.states(), check.mixture());
        var clocks = check.clocks();
        try {
            for (int until : new int[] {wanted / 5, wanted * 3 / 5, wanted}) {
                round(check, until, until < wanted);
                check.everyCaseIsWholly(release);
                System.out.printf("%s %s: every case wholly on one version%n", until < wanted ? "killed at" : "done:", check.states());
            }
            check.nothingFailed();
            check.datesAreRight();
            if (!check.clocks().equals(clocks)) {
                throw new IllegalStateException("a clock, pause or extension has changed");
            }
            System.out.printf("%d clocks as before, with their pauses and extensions%n", clocks.size());
        } finally {
            kill();
        }
        try (var office = Office.open(false)) {
            BulkCheck.of(office, made).run();
        }
    }

    /** Starts the application, waits until so many have moved, and kills it. */
    private static void round(MoveCheck check, int until, boolean inTheMiddle) throws Exception {
        start();
        int first = moved(check);
        while (moved(check) == first) {
            alive();
        }
        long begun = System.nanoTime();
        int from = moved(check);
        while (inTheMiddle ? moved(check) < until : check.states().containsKey("WAITING")) {
            alive();
        }
        int now = moved(check);
        double seconds = (System.nanoTime() - begun) / 1e9;
        kill();
        System.out.printf("%d cases in %.1f s, %.1f a second%n", now - from, seconds, (now - from) / seconds);
    }

    private static int moved(MoveCheck check) {
        return check.states().getOrDefault("MOVED", 0);
    }

    private static void alive() throws InterruptedException {
        if (!application.isAlive()) {
            throw new IllegalStateException("The application has ended: target/bench/moving.log");
        }
        Thread.sleep(20);
    }

    /** A JVM of its own on the same database, killed as {@code kill -9} does. */
    private static void start() throws Exception {
        application = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp", classes(),
                "org.binglian.BinglianApplication", "--server.port=0", "--binglian.demo.cases=false", "--logging.level.root=WARN",
                "--binglian.moves.every=PT0.1S", "--spring.datasource.url=" + System.getProperty("bench.url"), "--spring.datasource.username=postgres",
                "--binglian.files.store=" + Path.of("target", "bench", "files")).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of("target", "bench", "moving.log").toFile())).start();
        Runtime.getRuntime().addShutdownHook(new Thread(application::destroyForcibly));
    }

    private static void kill() throws InterruptedException {
        application.destroyForcibly().waitFor();
    }

    private static String classes() {
        return MoveMany.class.getClassLoader() instanceof URLClassLoader loader ? Arrays.stream(loader.getURLs()).map(url -> new File(url.getPath()).getPath())
                .collect(Collectors.joining(File.pathSeparator)) : System.getProperty("java.class.path");
    }

    /** A second reading after the section's review in two flows, and an item's alarm on its statutory clock. */
    private static Map<String, byte[]> changed(Map<String, byte[]> models) {
        replace(models, "processes/item-review.bpmn", "${deadline.due(execution, &quot;PROMISED&quot;)}", "${deadline.due(execution, &quot;STATUTORY&quot;)}");
        for (String flow : List.of("processes/flows/flow-standard.bpmn", "processes/flows/flow-expert.bpmn")) {
            replace(models, flow, "sourceRef=\"Gateway_Join\" targetRef=\"Task_Decide\"", "sourceRef=\"Gateway_Join\" targetRef=\"Task_ReadAgain\"");
            replace(models, flow, "<bpmn:exclusiveGateway id=\"Gateway_Returned\"", "<bpmn:userTask id=\"Task_ReadAgain\" name=\"复核\" "
                    + "camunda:formRef=\"review-record\" camunda:formRefBinding=\"deployment\" camunda:candidateGroups=\"${decidingBody}\"/>"
                    + "<bpmn:sequenceFlow id=\"Flow_ReadAgain_Decide\" sourceRef=\"Task_ReadAgain\" targetRef=\"Task_Decide\"/>"
                    + "<bpmn:exclusiveGateway id=\"Gateway_Returned\"");
        }
        return models;
    }

    private static void replace(Map<String, byte[]> models, String file, String what, String with) {
        String before = new String(models.get(file), StandardCharsets.UTF_8);
        if (!before.contains(what)) {
            throw new IllegalStateException(file + " has no " + what);
        }
        models.put(file, before.replace(what, with).getBytes(StandardCharsets.UTF_8));
    }
}
