package org.binglian.bench;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The application in a JVM of its own on the database of this command, ended as {@code kill -9} does. */
public final class Killed implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 900;

    private final Process process;
    private final int port;
    private final Path log;
    private final long begun = System.nanoTime();

    private Killed(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Returns when it answers. */
    static Killed start(String url, String user) throws IOException, InterruptedException {
        var started = launch("moving", freePort(), url, user, "--binglian.moves.every=PT0.1S");
        while (!started.answers()) {
            started.alive();
        }
        return started;
    }

    /** Returns at once; what it says goes to {@code target/bench/<name>.log}. */
    public static Killed launch(String name, int port, String url, String user, String... more) throws IOException {
        Path log = Files.createDirectories(Path.of("target", "bench")).resolve(name + ".log");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                classes(), "org.binglian.BinglianApplication", "--server.port=" + port, "--binglian.demo.cases=false", "--logging.level.root=WARN",
                "--spring.datasource.url=" + url, "--spring.datasource.username=" + user, "--spring.datasource.password=",
                "--binglian.files.store=" + Path.of("target", "bench", "files")));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Killed(process, port, log);
    }

    public static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** Waits until its health is UP. Answers how long that took from its start. */
    public Duration untilUp() throws InterruptedException {
        long asked = System.nanoTime();
        while (!up()) {
            alive();
            if (System.nanoTime() - asked > PATIENCE_SECONDS * 1_000_000_000L) {
                throw new IllegalStateException("It does not come up: " + log);
            }
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Waits a little. @throws IllegalStateException when it has ended by itself */
    public void alive() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The application has ended: " + log);
        }
        Thread.sleep(20);
    }

    /** The CPU time that it has used. */
    Duration busy() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Sends it a signal: {@code STOP} holds all its threads where they are, {@code CONT} lets them go on. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).inheritIO().start().waitFor();
    }

    public boolean up() {
        try {
            var asked = (HttpURLConnection) URI.create(address() + "/actuator/health").toURL().openConnection();
            asked.setConnectTimeout(500);
            asked.setReadTimeout(2_000);
            return asked.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** As {@code kill -9}: nothing is told to it, nothing of it runs any more. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static String classes() {
        return Killed.class.getClassLoader() instanceof URLClassLoader loader ? Arrays.stream(loader.getURLs()).map(url -> new File(url.getPath()).getPath())
                .collect(Collectors.joining(File.pathSeparator)) : System.getProperty("java.class.path");
    }
}
