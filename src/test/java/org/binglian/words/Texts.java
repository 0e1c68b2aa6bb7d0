package org.binglian.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The message files of one language, all rooms together. */
final class Texts {

    static final Texts ZH = new Texts(false);
    static final Texts EN = new Texts(true);

    private final Map<String, String> all = new TreeMap<>();
    private final Map<String, Path> rooms = new TreeMap<>();

    private Texts(boolean english) {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            files.filter(file -> file.toString().matches(english ? ".*_en\\.properties" : ".*(?<!_[a-z]{2,3})\\.properties")).sorted().forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> {
            var before = rooms.put(key, file);
            if (before != null) {
                throw new IllegalStateException(key + " stands in " + before + " and in " + file);
            }
            all.put(key, properties.getProperty(key));
        });
    }

    Map<String, String> all() {
        return all;
    }

    boolean has(String key) {
        return !all.getOrDefault(key, "").isBlank();
    }

    /** How many values the text asks for: one more than its highest {@code {n}}. */
    int asks(String key) {
        return Pattern.compile("\\{(\\d+)").matcher(all.getOrDefault(key, "")).results().mapToInt(hit -> Integer.parseInt(hit.group(1)) + 1)
                .max().orElse(0);
    }
}
