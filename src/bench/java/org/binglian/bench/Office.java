package org.binglian.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.binglian.BinglianApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The real application in this process, on the database of {@code -Dbench.url} (and {@code bench.user}, {@code bench.password});
 * unless told a PostgreSQL of its own in {@code target/bench/postgres}, which stays for the next command.
 */
public final class Office implements AutoCloseable {

    private static EmbeddedPostgres postgres;

    private final ConfigurableApplicationContext context;

    private Office(ConfigurableApplicationContext context) {
        this.context = context;
    }

    private static synchronized String url() {
        String told = System.getProperty("bench.url");
        if (told != null) {
            return told;
        }
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().setDataDirectory(Path.of("target", "bench", "postgres")).setCleanDataDirectory(false)
                        .setServerConfig("shared_buffers", "512MB").setServerConfig("max_wal_size", "4GB").start();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
    }

    /** An empty database of this name beside the usual one, for everything that this process opens from now on. Answers its address. */
    public static String fresh(String database) throws java.sql.SQLException {
        String usual = url();
        try (var connection = java.sql.DriverManager.getConnection(usual, "postgres", ""); var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
            statement.execute("create database " + database);
        }
        System.setProperty("bench.url", usual.replace("/postgres?", "/" + database + "?"));
        return url();
    }

    public static Office open(boolean history, String... more) {
        List<String> settings = new ArrayList<>(List.of("--binglian.demo.cases=" + history, "--spring.datasource.url=" + url(),
                "--spring.datasource.username=" + System.getProperty("bench.user", url().startsWith("jdbc:h2") ? "sa" : "postgres"),
                "--spring.datasource.password=" + System.getProperty("bench.password", ""), "--server.port=0", "--logging.level.root=WARN",
                "--binglian.files.store=" + Path.of("target", "bench", "files")));
        settings.addAll(List.of(more));
        return new Office(SpringApplication.run(new Class<?>[] {BinglianApplication.class, Meter.class}, settings.toArray(String[]::new)));
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
        stop();
    }

    public static synchronized void stop() {
        try {
            if (postgres != null) {
                postgres.close();
                postgres = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
