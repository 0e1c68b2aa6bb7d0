package org.binglian.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The application in a JVM of its own on the database of this command, ended as {@code kill -9} does. */
final class Killed implements AutoCloseable {

    private static final Path LOG = Path.of("target", "bench", "moving.log");

    private final Process process;
    private final int port;

    private Killed(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns when it answers. */
    static Killed start(String url, String user) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp", classes(),
                "org.binglian.BinglianApplication", "--server.port=" + port, "--binglian.demo.cases=false", "--logging.level.root=WARN",
                "--binglian.moves.every=PT0.1S", "--spring.datasource.url=" + url, "--spring.datasource.username=" + user, "--spring.datasource.password=",
                "--binglian.files.store=" + Path.of("target", "bench", "files")).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile())).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var started = new Killed(process, port);
        while (!started.answers()) {
            started.alive();
        }
        return started;
    }

    /** Waits a little. @throws IllegalStateException when it has ended by itself */
    void alive() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The application has ended: " + LOG);
        }
        Thread.sleep(20);
    }

    /** The CPU time that it has used. */
    Duration busy() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static String classes() {
        return Killed.class.getClassLoader() instanceof URLClassLoader loader ? Arrays.stream(loader.getURLs()).map(url -> new File(url.getPath()).getPath())
                .collect(Collectors.joining(File.pathSeparator)) : System.getProperty("java.class.path");
    }
}
