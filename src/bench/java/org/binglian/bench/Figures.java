package org.binglian.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a command measured: printed at once, and in the end kept in {@code docs/measured/} with the day, the machine and the commit. */
public final class Figures {

    private final String name;
    private final String title;
    private final List<String> lines = new ArrayList<>();

    public Figures(String name, String title) {
        this.name = name;
        this.title = title;
        note("%s, commit %s, %s", LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES), commit(), machine());
    }

    public void note(String text, Object... values) {
        String line = text.formatted(values);
        System.out.println(line);
        lines.add("- " + line);
    }

    /** A row of a table; its first is the head. */
    public void row(Object... cells) {
        String row = Stream.of(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |"));
        System.out.println(row);
        if (!lines.get(lines.size() - 1).startsWith("|")) {
            lines.add("");
            lines.add(row);
            lines.add("|---".repeat(cells.length) + "|");
        } else {
            lines.add(row);
        }
    }

    /** Text of its own, after a table too. */
    public void text(String text) {
        System.out.println(text);
        lines.add("");
        lines.add(text);
    }

    /** How much others used the machine in the last minute, as the number of their and our running threads. */
    public static String load() {
        return String.format(Locale.ROOT, "load %.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Whether this was noted. */
    boolean has(String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    /** Replaces what this command measured before. */
    public void keep() {
        try {
            Path file = Files.createDirectories(Path.of("docs", "measured")).resolve(name + ".md");
            Files.writeString(file, "# " + title + "\n\n" + String.join("\n", lines) + "\n");
            System.out.println(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String machine() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%d cores, %d GB, %s %s, Java %s, %s".formatted(system.getAvailableProcessors(), system.getTotalMemorySize() >> 30, system.getName(),
                system.getArch(), System.getProperty("java.version"), load());
    }

    private static String commit() {
        try {
            var git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*").redirectErrorStream(true).start();
            try (InputStream said = git.getInputStream()) {
                return new String(said.readAllBytes(), StandardCharsets.UTF_8).strip();
            }
        } catch (IOException e) {
            return "unknown";
        }
    }
}
