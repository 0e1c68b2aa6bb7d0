package org.binglian.bench.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of its own folder, whose first process is killed as {@code kill -9} does and started again on what it left. It acknowledges
 * a commit when it is written, as PostgreSQL does by itself; the one that tests bring along is set not to wait.
 */
final class Postgres implements Killings.Base {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final int TRIES = 600;

    private final Path data;
    private final String url;
    private final List<String> command;

    Postgres(String name) throws IOException {
        data = Path.of("target", "bench", name).toAbsolutePath();
        FileSystemUtils.deleteRecursively(data);
        var first = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(true).setServerConfig("max_connections", "120")
                .setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on").start();
        url = "jdbc:postgresql://127.0.0.1:" + first.getPort() + "/postgres";
        command = WORD.matcher(Files.readString(data.resolve("postmaster.opts"))).results()
                .map(word -> word.group(1) != null ? word.group(1) : word.group(2)).collect(Collectors.toList());
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public String user() {
        return "postgres";
    }

    @Override
    public DataSource asLeft() {
        return new DriverManagerDataSource(url, "postgres", "");
    }

    /** Its children see that it is gone and end themselves. */
    void kill() throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim();
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    }

    /** Returns when it answers. */
    void start() throws IOException, InterruptedException {
        List<String> again = new ArrayList<>("root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of());
        again.addAll(command);
        Process process = null;
        for (int tries = 0; !answers(); tries++) {
            if (process == null || !process.isAlive()) {
                process = new ProcessBuilder(again).redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolveSibling(data.getFileName() + ".log").toFile())).start();
            }
            if (tries == TRIES) {
                throw new IllegalStateException("PostgreSQL does not come up: " + data + ".log");
            }
            Thread.sleep(100);
        }
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url, "postgres", "")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
