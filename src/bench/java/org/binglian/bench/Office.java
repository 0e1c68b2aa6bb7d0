package org.binglian.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.binglian.BinglianApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The real application in this process, on the database of {@code -Dbench.url} (and {@code bench.user}, {@code bench.password}). */
final class Office implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Office(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static String url() {
        return System.getProperty("bench.url", "jdbc:h2:file:./target/bench/office;WRITE_DELAY=0;LOCK_TIMEOUT=10000;CACHE_SIZE=262144;"
                + "QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE");
    }

    static Office open(boolean history, String... more) {
        List<String> settings = new ArrayList<>(List.of("--binglian.demo.cases=" + history, "--spring.datasource.url=" + url(),
                "--spring.datasource.username=" + System.getProperty("bench.user", url().startsWith("jdbc:h2") ? "sa" : "postgres"),
                "--spring.datasource.password=" + System.getProperty("bench.password", ""), "--server.port=0", "--logging.level.root=WARN",
                "--binglian.files.store=" + Path.of("target", "bench", "files")));
        settings.addAll(List.of(more));
        return new Office(SpringApplication.run(BinglianApplication.class, settings.toArray(String[]::new)));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
