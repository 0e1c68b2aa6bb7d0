package org.binglian.bench.race;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A contender in its own JVM, as this command sees it: asked a line, it answers a line. */
final class Runner implements AutoCloseable {

    static final Path MODELS = Path.of("src", "bench", "models");

    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter asks;

    private Runner(String name, Process process) {
        this.name = name;
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream()));
        this.asks = new PrintWriter(process.getOutputStream(), true);
    }

    /** @param database its name, and the log's */
    static Runner start(String name, String database, Ground ground) throws Exception {
        String url = ground.fresh(database);
        Path log = Path.of("target", "bench", "race-" + database + ".log");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(System.getProperty("race.jvm", "-Xmx1500m").split(" ")));
        command.add("-Drace.explain=" + System.getProperty("race.explain"));
        command.addAll(List.of("-cp", name.equals("flowable") ? FlowableJars.classes(classes()) : classes(), "org.binglian.bench.race.Lane", name, url, ground.user(), MODELS.toString()));
        var process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var runner = new Runner(name, process);
        runner.answer();
        return runner;
    }

    String name() {
        return name;
    }

    String ask(String line) throws IOException {
        asks.println(line);
        return answer();
    }

    private String answer() throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith("> ")) {
                return line.substring(2);
            }
        }
        throw new IllegalStateException(name + " has ended: target/bench/race-" + name + ".log");
    }

    @Override
    public void close() throws InterruptedException {
        asks.println("end");
        if (!process.waitFor(30, java.util.concurrent.TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static String classes() {
        return Runner.class.getClassLoader() instanceof URLClassLoader loader ? Arrays.stream(loader.getURLs()).map(url -> new File(url.getPath()).getPath())
                .collect(Collectors.joining(File.pathSeparator)) : System.getProperty("java.class.path");
    }
}
