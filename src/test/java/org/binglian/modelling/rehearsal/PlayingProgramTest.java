package org.binglian.modelling.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a play counts for one build. */
class PlayingProgramTest {

    @TempDir
    private Path folder;

    @Test
    void a_packed_build_is_told_by_its_jar_wherever_that_lies() throws Exception {
        Path jar = Files.writeString(folder.resolve("binglian.jar"), "one build");
        Path copy = Files.writeString(folder.resolve("copy.jar"), "one build");
        Path other = Files.writeString(folder.resolve("other.jar"), "another build");
        String one = PlayingProgram.of("jar:nested:" + jar + "/!BOOT-INF/classes/!/");
        assertThat(one).isEqualTo(PlayingProgram.of("file:" + copy)).isNotEqualTo(PlayingProgram.of("file:" + other));
    }

    @Test
    void folders_of_classes_are_another_build_each_time() {
        assertThat(PlayingProgram.of("file:" + folder)).isNotEqualTo(PlayingProgram.of("file:" + folder));
    }
}
