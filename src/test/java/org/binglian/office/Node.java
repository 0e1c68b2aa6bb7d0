package org.binglian.office;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The application in a process of its own, on whatever database its settings name; one of several, or one that is killed. */
final class Node implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Path log;

    private Node(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    static Node start(Path home, String... settings) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var log = home.resolve("node-" + port + ".log");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx640m", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.binglian.BinglianApplication", "--server.port=" + port, "--binglian.demo.cases=false", "--logging.level.root=WARN"));
        command.addAll(Arrays.asList(settings));
        return new Node(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).directory(home.toFile()).start(), port, log);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Whether it may be asked. @throws IllegalStateException with its log when it has ended by itself */
    boolean ready() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException(Files.readString(log));
        }
        return new OfficeClient(address()).get(null, "/actuator/health/readiness").status() == 200;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
