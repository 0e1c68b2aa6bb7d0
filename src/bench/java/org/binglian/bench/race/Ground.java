package org.binglian.bench.race;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The databases of the race, one for each contender, empty at the start; PostgreSQL with its writes as safe as in earnest, or H2 files. */
final class Ground implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private Ground(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Ground open() throws IOException {
        if (name().equals("h2")) {
            return new Ground(null);
        }
        return new Ground(EmbeddedPostgres.builder().setDataDirectory(Path.of("target", "bench", "race-postgres")).setCleanDataDirectory(true)
                .setServerConfig("shared_buffers", "512MB").setServerConfig("max_wal_size", "4GB").setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on").start());
    }

    /** postgres or h2. */
    static String name() {
        return System.getProperty("race.database", "postgres");
    }

    String user() {
        return postgres == null ? "sa" : "postgres";
    }

    /** The address of an empty database of this name. */
    String fresh(String database) throws SQLException, IOException {
        if (postgres == null) {
            Path file = Path.of("target", "bench", "race-" + database);
            Files.createDirectories(file.getParent());
            for (String end : new String[] {".mv.db", ".trace.db"}) {
                Files.deleteIfExists(Path.of(file + end));
            }
            return "jdbc:h2:file:./" + file + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE";
        }
        try (var connection = DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
        return postgres.getJdbcUrl("postgres", database);
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }
}
