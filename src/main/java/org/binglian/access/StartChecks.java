package org.binglian.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Refuses, before anything opens, an H2 file that loses acknowledged commits when the process is killed, and a demo
 * (whose passwords everybody knows) that listens beyond this machine.
 */
class StartChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    static void check(Environment environment) {
        Stream.of("spring.datasource.url", "spring.datasource.hikari.jdbc-url").map(environment::getProperty)
                .filter(url -> url != null).forEach(StartChecks::checkUrl);
        var address = environment.getProperty("server.address");
        if (environment.getProperty("binglian.demo", Boolean.class, false) && !loopback(address)) {
            throw new UnfitSettings("The demo listens on " + address + ", but its passwords are public.",
                    "Leave server.address at 127.0.0.1, or start with the profile production.");
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
