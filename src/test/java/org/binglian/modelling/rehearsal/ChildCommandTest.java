package org.binglian.modelling.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A child is started as its parent was. */
class ChildCommandTest {

    private static final String MAIN = "org.binglian.RehearsalApplication";
    private static final Path PLACE = Path.of("/tmp/work");

    @Test
    void from_folders_and_jars_the_class_itself_is_started_on_the_same_class_path() {
        var command = ChildCommand.of("target/classes" + File.pathSeparator + "/m2/some.jar", "file:/somewhere/target/classes/")
                .start(MAIN, PLACE, List.of("-Xss2m"), List.of("/tmp/work"), 256);
        assertThat(command).startsWith(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m");
        assertThat(command).endsWith("-Xss2m", "-cp", Path.of("target/classes").toAbsolutePath() + File.pathSeparator + "/m2/some.jar", MAIN, "/tmp/work");
    }

    @Test
    void from_the_one_packaged_jar_its_own_loader_starts_the_class() {
        var command = ChildCommand.of("target/binglian.jar", "jar:nested:/opt/target/binglian.jar/!BOOT-INF/classes/!/")
                .start(MAIN, PLACE, List.of(), List.of("/tmp/work"), 256);
        assertThat(command).endsWith("-Dloader.main=" + MAIN, "-Dloader.home=/tmp/work", "-cp", Path.of("target/binglian.jar").toAbsolutePath().toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher", "/tmp/work");
    }
}
