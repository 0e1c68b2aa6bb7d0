package org.binglian.modelling.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the linter believes that Java lends to the models, held against the source. */
class LintNamesTest {

    private static final Pattern STEP = Pattern.compile("@Bean(?:\\(\"(\\w+)\"\\))?\\s+(?:public )?JavaDelegate (\\w+)\\(");
    private static final Pattern EXPRESSION = Pattern.compile("@Component\\(\"(\\w+)\"\\)\\s+@ModelBean|@ModelBean\\s+@Component\\(\"(\\w+)\"\\)");

    private static String source;

    @BeforeAll
    static void read() throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/binglian/engine"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        source = all.toString();
    }

    @Test
    void every_step_is_known_and_no_other() {
        assertThat(OfficeNames.STEPS).containsExactlyInAnyOrderElementsOf(found(STEP));
    }

    @Test
    void every_expression_is_known_and_no_other() {
        assertThat(OfficeNames.EXPRESSIONS).containsExactlyInAnyOrderElementsOf(found(EXPRESSION));
    }

    @Test
    void every_variable_stands_somewhere_in_java() {
        assertThat(OfficeNames.VARIABLES).allSatisfy(name -> assertThat(source).contains('"' + name + '"'));
    }

    private static Set<String> found(Pattern pattern) {
        var names = new TreeSet<String>();
        pattern.matcher(source).results().forEach(hit -> names.add(hit.group(1) != null ? hit.group(1) : hit.group(2)));
        return names;
    }
}
