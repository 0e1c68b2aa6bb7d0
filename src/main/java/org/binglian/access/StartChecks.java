package org.binglian.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Refuses, before anything opens, an H2 file that loses acknowledged commits when the process is killed, and a demo
 * (whose passwords everybody knows) that listens beyond this machine; and in production every database but a named PostgreSQL.
 */
class StartChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    static void check(Environment environment) {
        Stream.of("spring.datasource.url", "spring.datasource.hikari.jdbc-url").map(environment::getProperty)
                .filter(url -> url != null).forEach(StartChecks::checkUrl);
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            checkProduction(environment);
        }
        var address = environment.getProperty("server.address");
        if (environment.getProperty("binglian.demo", Boolean.class, false) && !loopback(address)) {
            throw new UnfitSettings("The demo listens on " + address + ", but its passwords are public.",
                    "Leave server.address at 127.0.0.1, or start with the profile production.");
        }
    }

    /** Several nodes share the database, so it is a PostgreSQL that was named on purpose. */
    private static void checkProduction(Environment environment) {
        var url = environment.getProperty("spring.datasource.url", "").trim();
        var missing = new ArrayList<String>();
        if (url.isEmpty()) {
            missing.add("BINGLIAN_DB_URL");
        }
        if (environment.getProperty("spring.datasource.username", "").isBlank() && !url.contains("user=")) {
            missing.add("BINGLIAN_DB_USER");
        }
        if (environment.getProperty("spring.datasource.password", "").isBlank() && !url.contains("password=")) {
            missing.add("BINGLIAN_DB_PASSWORD");
        }
        if (!missing.isEmpty()) {
            throw new UnfitSettings("The profile production has no database: " + String.join(", ", missing) + " not set.",
                    "Set BINGLIAN_DB_URL (jdbc:postgresql://host:5432/binglian), BINGLIAN_DB_USER and BINGLIAN_DB_PASSWORD.");
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new UnfitSettings("The profile production runs on PostgreSQL, not on " + url.split("[;?]")[0] + ".",
                    "Set BINGLIAN_DB_URL to jdbc:postgresql://host:5432/binglian. For trying on H2 leave the profile production off.");
        }
    }

    private static void checkUrl(String url) {
        var parts = url.trim().toUpperCase(Locale.ROOT).split(";");
        if (!parts[0].startsWith("JDBC:H2:") || parts[0].startsWith("JDBC:H2:MEM:")) {
            return;
        }
        if (Arrays.stream(parts).skip(1).map(String::trim).noneMatch("WRITE_DELAY=0"::equals)) {
            throw new UnfitSettings("The H2 database at " + url.split(";")[0]
                    + " would lose acknowledged commits when the process is killed.",
                    "Add ;WRITE_DELAY=0 to spring.datasource.url.");
        }
    }

    private static boolean loopback(String address) {
        if (address == null || address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
