package org.binglian.modelling.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.binglian.engine.model.ModelFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder beside the installation: looked at again and again, read only when nobody writes there any more. */
class FolderWatchTest {

    private static final String TOLERANCE = "decisions/tolerance.dmn";

    @TempDir
    private Path folder;
    private final List<Map<String, byte[]>> offered = new ArrayList<>();
    private final List<Set<String>> beside = new ArrayList<>();
    private FolderWatch watch;

    @BeforeEach
    void open() {
        watch = new FolderWatch(new ModelFiles(folder.toString()), (installed, names) -> {
            offered.add(installed);
            beside.add(names);
        });
    }

    @Test
    void a_file_is_read_when_two_looks_find_it_the_same() throws IOException {
        looks(3);
        assertThat(offered).hasSize(1);
        assertThat(beside.get(0)).isEmpty();

        write("<half");
        watch.look();
        write("<half of it/>");
        watch.look();
        assertThat(offered).hasSize(1);
        looks(3);
        assertThat(offered).hasSize(2);
        assertThat(offered.get(1).get(TOLERANCE)).asString().isEqualTo("<half of it/>");
        assertThat(beside.get(1)).containsExactly(TOLERANCE);
    }

    @Test
    void a_file_taken_away_gives_place_to_the_one_that_was_packed() throws IOException {
        write("<other/>");
        looks(2);
        Files.delete(folder.resolve(TOLERANCE));
        looks(2);
        assertThat(offered).hasSize(2);
        assertThat(offered.get(1).get(TOLERANCE)).asString().contains("容缺受理");
    }

    @Test
    void what_is_no_model_or_far_too_large_is_left_alone() throws IOException {
        write("x".repeat(1_000_001));
        Files.createDirectories(folder.resolve("forms/papers"));
        Files.writeString(folder.resolve("forms/papers/x.mustache"), "x");
        Files.writeString(folder.resolve("notes.bpmn"), "x");
        looks(2);
        assertThat(beside).hasSize(1);
        assertThat(offered.get(0).get(TOLERANCE)).asString().contains("容缺受理");
        assertThat(offered.get(0)).doesNotContainKeys("notes.bpmn", "forms/papers/x.mustache");
    }

    @Test
    void what_was_not_taken_is_offered_again() throws IOException {
        var failing = new FolderWatch(new ModelFiles(folder.toString()), (installed, names) -> {
            offered.add(installed);
            throw new IllegalStateException("the database is away");
        });
        write("<other/>");
        for (int i = 0; i < 4; i++) {
            failing.look();
        }
        assertThat(offered).hasSizeGreaterThan(1);
    }

    private void looks(int times) {
        for (int i = 0; i < times; i++) {
            watch.look();
        }
    }

    private void write(String content) throws IOException {
        Files.createDirectories(folder.resolve("decisions"));
        Files.writeString(folder.resolve(TOLERANCE), content);
    }
}
