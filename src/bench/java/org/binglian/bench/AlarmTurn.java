package org.binglian.bench;

import java.io.File;
import java.net.ServerSocket;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One turn of the office, or of the bare engine, in a JVM of its own that is asked to end when so many alarms are left. */
final class AlarmTurn {

    private static final Path LOG = Path.of("target", "bench", "alarms.log");
    private static final int LONGEST_SECONDS = Integer.getInteger("bench.longest", 5400);
    /** To count the alarms that are left costs the database something: so seldom while there are many. */
    private static final int MANY = 5_000;

    private AlarmTurn() {
    }

    static AlarmFlood.Rung product(String url, AlarmCheck check, int until, Figures figures) throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var office = start("org.binglian.BinglianApplication", "--server.port=" + port, "--binglian.demo.cases=false", "--logging.level.root=WARN",
                "--spring.datasource.url=" + url, "--spring.datasource.username=" + user(url), "--spring.datasource.password=",
                "--binglian.files.store=" + Path.of("target", "bench", "files"));
        try (var pages = new AlarmPages("http://127.0.0.1:" + port, check)) {
            var rung = watch(office, check, until);
            pages.told(figures);
            rung.told("office", figures);
            return rung;
        } finally {
            end(office);
        }
    }

    static AlarmFlood.Rung bare(String url, AlarmCheck check, int until, Figures figures) throws Exception {
        var engine = start(BareAlarms.class.getName(), url, user(url), Long.toString(check.offset()));
        try {
            var rung = watch(engine, check, until);
            rung.told("bare engine", figures);
            return rung;
        } finally {
            end(engine);
        }
    }

    /** Counts from the first alarm that rang in this turn. */
    private static AlarmFlood.Rung watch(Process process, AlarmCheck check, int until) throws InterruptedException {
        int before = check.remaining();
        long asked = System.nanoTime();
        while (check.remaining() == before) {
            alive(process, asked, 1);
        }
        long begun = System.nanoTime();
        var busy = cpu(process);
        int first = check.remaining();
        int left = first;
        while (left > until) {
            alive(process, asked, left - until > MANY ? 5 : 1);
            left = check.remaining();
        }
        return new AlarmFlood.Rung(first - left, (System.nanoTime() - begun) / 1e9, cpu(process).minus(busy).toMillis() / 1e3);
    }

    private static Duration cpu(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void alive(Process process, long since, int pause) throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("It has ended: " + LOG);
        }
        if (System.nanoTime() - since > TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
            throw new IllegalStateException("Not done after " + LONGEST_SECONDS + " s: " + LOG);
        }
        TimeUnit.SECONDS.sleep(pause);
    }

    private static Process start(String main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1500m", "-cp", classes(), main));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile())).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    /** As an operator stops it, in the middle of its work. */
    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static String user(String url) {
        return url.startsWith("jdbc:h2") ? "sa" : "postgres";
    }

    private static String classes() {
        return AlarmTurn.class.getClassLoader() instanceof URLClassLoader loader ? Arrays.stream(loader.getURLs()).map(url -> new File(url.getPath()).getPath())
                .collect(Collectors.joining(File.pathSeparator)) : System.getProperty("java.class.path");
    }
}
