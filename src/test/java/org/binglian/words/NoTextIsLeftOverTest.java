package org.binglian.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A text that nobody says any more is thrown away. Said is what a source names in full, and what begins as a source begins a key
 * ({@code "state." + code}) and goes on with words that stand somewhere in the sources, the models or the lists.
 */
class NoTextIsLeftOverTest {

    private static final List<String> ROOTS = List.of("src/main/java", "src/main/resources", "src/main/frontend", "processes", "decisions", "forms", "scenarios",
            "docs/rules/lint");
    private static final Pattern SPOKEN = Pattern.compile("\\.(java|html|js|mjs|json|yml|csv|bpmn|dmn|form|md|mustache|txt)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+(?:_[A-Za-z0-9]+)*");
    private static final Pattern BEGINNING = Pattern.compile("([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+)*\\.(?:[A-Z]+_|[a-z]+-)?)(?:[\"'|]|\\$\\{|%s|__)");
    private static final Pattern STEM = Pattern.compile("\"([a-z]+\\.[a-z.-]+)\",");
    /** {@code "FINDING_" + finding} in a record or a message is said as {@code code.FINDING_…}. */
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+_)\" \\+");
    /** {@code say.word("group", code)} says {@code pages.<group>.<code>}. */
    private static final Pattern GROUP = Pattern.compile("word\\(\\s*[\"']([a-z][A-Za-z0-9.-]*)[\"']");
    /** Of the languages BPMN and DMN, which an office's own models may use, and put together of three parts. */
    private static final Set<String> OF_MODELS = Set.of("change.event.compensate", "change.hit-policy.RULE_ORDER", "change.type.textAnnotation",
            "change.compared.between-above", "change.compared.between-below", "change.compared.between-above-below");

    private final Set<String> names = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    @Test
    void every_text_is_said_somewhere() throws IOException {
        for (String root : ROOTS) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> !file.toString().contains("node_modules") && SPOKEN.matcher(file.toString()).find()).forEach(this::listen);
            }
        }
        beginnings.remove("pages.");
        assertThat(Texts.ZH.all().keySet().stream().filter(key -> !said(key)).toList()).isEmpty();
    }

    private void listen(Path file) {
        String text = file.getFileName() + "\n" + Sources.read(file);
        NAME.matcher(text).results().forEach(hit -> names.add(hit.group()));
        WORD.matcher(text).results().forEach(hit -> words.add(hit.group()));
        GROUP.matcher(text).results().forEach(hit -> beginnings.add("pages." + hit.group(1) + "."));
        BEGINNING.matcher(text).results().forEach(hit -> beginnings.add(hit.group(1)));
        if (file.toString().endsWith(".java")) {
            STEM.matcher(text).results().forEach(hit -> beginnings.add(hit.group(1) + "."));
            CODE.matcher(text).results().forEach(hit -> beginnings.add("code." + hit.group(1)));
        }
    }

    private boolean said(String key) {
        return names.contains(key) || OF_MODELS.contains(key) || beginnings.stream().filter(key::startsWith).map(begun -> key.substring(begun.length()))
                .anyMatch(rest -> names.contains(rest) || Arrays.stream(rest.split("[.-]")).allMatch(words::contains));
    }
}
