package org.binglian.modelling.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.binglian.modelling.ModelSet;
import org.junit.jupiter.api.Test;

/** The models that we ship, judged with every build. */
class LintOfOurModelsTest {

    static ModelSet ours() throws IOException {
        Map<String, byte[]> models = new TreeMap<>();
        for (String folder : List.of("processes", "decisions", "forms")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(bpmn|dmn|form)")).toList()) {
                    models.put(file.toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return new ModelSet(models);
    }

    @Test
    void our_own_models_have_no_finding() throws IOException {
        ModelSet models = ours();
        assertThat(models.names()).hasSizeGreaterThan(80);
        assertThat(Linter.lint(models)).isEmpty();
    }

    /** The two processes of the race, laid over the others: the product takes them as a release (docs/measuring.md). */
    @Test
    void the_models_of_the_race_have_no_finding() throws IOException {
        Map<String, byte[]> race = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("src/bench/models/processes"))) {
            for (Path file : files.toList()) {
                race.put("processes/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        assertThat(Linter.lint(ours().with(race))).isEmpty();
    }
}
