package org.binglian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database that is filled, and its copy: on the PostgreSQL of this command, or as files of H2 that whoever opens first serves. */
final class AlarmDatabases {

    private static final Path FOLDER = Path.of("target", "bench");

    private final boolean h2;

    AlarmDatabases(boolean h2) {
        this.h2 = h2;
    }

    /** From now on the usual one. */
    String empty(String name) throws SQLException, IOException {
        if (!h2) {
            return Office.fresh(name);
        }
        Files.createDirectories(FOLDER);
        for (String ending : new String[] {".mv.db", ".lock.db", ".trace.db"}) {
            Files.deleteIfExists(FOLDER.resolve(name + ending));
        }
        System.setProperty("bench.url", file(name));
        return file(name);
    }

    /** Of a database that nobody has open. */
    String copied(String from, String to) throws SQLException, IOException {
        if (h2) {
            Files.copy(FOLDER.resolve(from + ".mv.db"), FOLDER.resolve(to + ".mv.db"), StandardCopyOption.REPLACE_EXISTING);
            return file(to);
        }
        String usual = System.getProperty("bench.url");
        try (var connection = DriverManager.getConnection(usual.replace("/" + from + "?", "/postgres?"), "postgres", "");
             var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + to + " with (force)");
            statement.execute("create database " + to + " template " + from);
        }
        return usual.replace("/" + from + "?", "/" + to + "?");
    }

    private static String file(String name) {
        return "jdbc:h2:file:" + FOLDER.resolve(name).toAbsolutePath() + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;AUTO_SERVER=TRUE";
    }
}
