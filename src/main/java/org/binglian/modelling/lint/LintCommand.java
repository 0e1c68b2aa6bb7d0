package org.binglian.modelling.lint;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.binglian.modelling.ModelSet;

/**
 * The linter on the command line: {@code LintCommand [--lang=zh|en] FILES|FOLDERS}. Ends with 1 when it found an error, 2 when it was
 * asked wrongly. A folder that holds {@code processes}, {@code decisions} and {@code forms} is judged as one complete set, anything
 * else as files from anywhere.
 */
public final class LintCommand {

    private static final Set<String> FOLDERS = Set.of("processes", "decisions", "forms");

    private LintCommand() {
    }

    public static void main(String... arguments) throws IOException {
        int code = run(List.of(arguments), new PrintStream(System.out, true, StandardCharsets.UTF_8));
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments, PrintStream out) throws IOException {
        List<String> places = arguments.stream().flatMap(argument -> Stream.of(argument.split(" "))).filter(place -> !place.isBlank() && !place.startsWith("--")).toList();
        if (places.isEmpty() || places.stream().anyMatch(place -> !Files.exists(Path.of(place)))) {
            out.println("lint [--lang=zh|en] FILES|FOLDERS");
            return 2;
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (String place : places) {
            read(Path.of(place), files);
        }
        boolean complete = FOLDERS.stream().allMatch(folder -> files.keySet().stream().anyMatch(name -> name.startsWith(folder + "/")));
        List<Finding> findings = complete ? Linter.lint(new ModelSet(files)) : Linter.lintAlone(files);
        print(findings, files.size(), LintTexts.in(Locale.forLanguageTag(arguments.contains("--lang=en") ? "en" : "zh-CN")), out);
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? 1 : 0;
    }

    private static void read(Path place, Map<String, byte[]> files) throws IOException {
        if (Files.isRegularFile(place)) {
            files.put(place.toString(), content(place));
            return;
        }
        Path within = FOLDERS.contains(String.valueOf(place.toAbsolutePath().normalize().getFileName())) ? place.toAbsolutePath().normalize().getParent() : place;
        try (Stream<Path> all = Files.walk(place.toAbsolutePath().normalize())) {
            for (Path file : all.filter(Files::isRegularFile).filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form|bpmn20\\.xml)")).toList()) {
                files.put(within.toAbsolutePath().normalize().relativize(file).toString().replace('\\', '/'), content(file));
            }
        }
    }

    /** One byte more than the linter reads is enough to say that it is too much. */
    private static byte[] content(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Bounds.OWN.fileBytes() + 1);
        }
    }

    private static void print(List<Finding> findings, int files, LintTexts texts, PrintStream out) {
        for (Finding finding : findings) {
            out.printf("%s:%d: %s [%s] %s%s%n", finding.file(), finding.line(), finding.severity(), finding.rule(),
                    finding.element().isEmpty() ? "" : finding.element() + ": ", texts.message(finding));
        }
        out.printf("%d files, %d errors, %d warnings%n", files, findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count(),
                findings.stream().filter(finding -> finding.severity() == Severity.WARNING).count());
    }
}
