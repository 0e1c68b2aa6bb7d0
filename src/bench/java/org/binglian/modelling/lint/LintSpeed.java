package org.binglian.modelling.lint;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The command {@code lint-speed}: how long the linter takes for each file that was made to keep it busy, for those of other tools and for
 * ours, and how much memory it kept. Ends with 1 when an answer took more than two seconds or kept more than 300 MB.
 */
public final class LintSpeed {

    private static final long MOST_MILLIS = 2_000;
    private static final long MOST_BYTES = 300L << 20;

    private LintSpeed() {
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(LargeFiles.all());
        read(files, Path.of("src/test/resources/lint/corpus"));
        for (String folder : new String[] {"processes", "decisions", "forms"}) {
            read(files, Path.of(folder));
        }
        Linter.lintAlone(Map.of("forms/review.form", files.get("forms/review.form"), "decisions/tolerance.dmn", files.get("decisions/tolerance.dmn")));
        int slow = 0;
        long longest = 0;
        for (var file : files.entrySet()) {
            long before = kept();
            long begun = System.nanoTime();
            int findings = Linter.lintAlone(Map.of(file.getKey(), file.getValue())).size();
            long millis = (System.nanoTime() - begun) / 1_000_000;
            long bytes = kept() - before;
            boolean bad = millis > MOST_MILLIS || bytes > MOST_BYTES;
            slow += bad ? 1 : 0;
            longest = Math.max(longest, millis);
            if (bad || millis > 200) {
                System.out.printf("%s %-44s %8d bytes %5d findings %6d ms %5d MB kept%n", bad ? "SLOW" : "    ", file.getKey(), file.getValue().length, findings,
                        millis, bytes >> 20);
            }
        }
        System.out.printf("%d files, the longest %d ms, %d beyond %d ms or %d MB%n", files.size(), longest, slow, MOST_MILLIS, MOST_BYTES >> 20);
        System.exit(slow == 0 ? 0 : 1);
    }

    private static void read(Map<String, byte[]> into, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                into.put(file.toString(), Files.readAllBytes(file));
            }
        }
    }

    /** What outlives a collection. */
    private static long kept() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
