package org.binglian.office.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The elements that the tests of one build have reached, as lines {@code process#element}; every JVM writes a file of its own. */
final class Reached {

    static final Path FOLDER = Path.of("target", "model-coverage");

    private static final Path OF_THIS_BUILD = FOLDER.resolve("reached-" + System.getProperty("binglian.build", "alone"));
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    private Reached() {
    }

    static void note(String process, String element) {
        String line = process + "#" + element;
        if (KNOWN.add(line)) {
            write(line);
        }
    }

    static Set<String> ofThisBuild() throws IOException {
        Set<String> all = new TreeSet<>();
        if (Files.isDirectory(OF_THIS_BUILD)) {
            try (Stream<Path> files = Files.list(OF_THIS_BUILD)) {
                for (Path file : files.toList()) {
                    all.addAll(Files.readAllLines(file));
                }
            }
        }
        return all;
    }

    private static synchronized void write(String line) {
        try {
            Files.createDirectories(OF_THIS_BUILD);
            Files.write(OF_THIS_BUILD.resolve(ProcessHandle.current().pid() + ".txt"), List.of(line), StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
