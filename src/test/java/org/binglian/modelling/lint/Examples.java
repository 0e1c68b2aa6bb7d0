package org.binglian.modelling.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The examples beside the pages of the rules, {@code docs/rules/lint/RULE/wrong.*} and {@code right.*}, or folders of these names. */
final class Examples {

    private static final Path PAGES = Path.of("docs/rules/lint");
    private static final Pattern FINDING = Pattern.compile("<!-- finding: *([^>]*?) *-->");

    private Examples() {
    }

    static Map<String, byte[]> wrong(String rule) {
        return files(rule, "wrong");
    }

    static Map<String, byte[]> right(String rule) {
        return files(rule, "right");
    }

    /** The ids that the wrong example names: in a comment {@code <!-- finding: ID ID -->}, or line by line in the file {@code expected}. */
    static List<String> expected(String rule) {
        Path list = PAGES.resolve(rule).resolve("expected");
        if (Files.exists(list)) {
            return read(list).lines().map(String::strip).toList();
        }
        return wrong(rule).values().stream().map(content -> FINDING.matcher(new String(content, StandardCharsets.UTF_8)))
                .flatMap(found -> found.results().flatMap(hit -> Arrays.stream(hit.group(1).split(" +")))).toList();
    }

    static String page(String rule) {
        return read(PAGES.resolve(rule + ".md"));
    }

    private static Map<String, byte[]> files(String rule, String which) {
        Path place = PAGES.resolve(rule);
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = place.relativize(file).toString();
                if (name.startsWith(which + ".") || name.startsWith(which + "/")) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
