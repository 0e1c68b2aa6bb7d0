package org.binglian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Run by {@code mvn verify} once the jar is made: what it carries, and that what is deployed is this jar. */
class JarCheck {

    private static final Path DEPLOY = Path.of("deploy");
    private static final Pattern JAR = Pattern.compile("target/(binglian-[\\w.-]+\\.jar)");
    private static final Pattern CLASSIFIER = Pattern.compile("[?&]classifier=([^&]+)");
    private static final String LIBRARIES = "BOOT-INF/lib/";
    /** Laid in by the packager, which asks nobody. */
    private static final String PACKAGER = "spring-boot-jarmode-tools-";

    @Test
    void the_container_takes_this_jar_is_not_root_and_has_a_health_check() throws IOException {
        String file = Files.readString(DEPLOY.resolve("Containerfile"));
        assertThat(jar()).exists();
        assertThat(file).contains("\nUSER 10001:10001\n", "\nHEALTHCHECK ", "COPY deploy/Healthcheck.java ", "SPRING_PROFILES_ACTIVE=production")
                .doesNotContainPattern("USER (root|0)\\b");
        assertThat(DEPLOY.resolve("Healthcheck.java")).exists();
    }

    @Test
    void the_list_of_parts_names_each_library_in_the_jar_and_no_test_s() throws IOException {
        try (var jar = new ZipFile(jar().toFile())) {
            var entry = jar.getEntry("META-INF/sbom/application.cdx.json");
            skippedOffline(entry == null && "offline=true".equals(System.getProperty("binglian.network")));
            assertThat(entry).as("the CycloneDX list").isNotNull();
            JsonNode list = new ObjectMapper().readTree(jar.getInputStream(entry));
            assertThat(list.path("bomFormat").asText()).isEqualTo("CycloneDX");
            List<String> named = new ArrayList<>();
            list.path("components").forEach(part -> {
                String address = part.path("purl").asText();
                assertThat(address).as(part.path("name").asText()).startsWith("pkg:");
                var classifier = CLASSIFIER.matcher(address);
                named.add(part.path("name").asText() + "-" + part.path("version").asText() + (classifier.find() ? "-" + classifier.group(1) : "") + ".jar");
            });
            assertThat(jar.stream().map(one -> one.getName()).filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length())).filter(name -> !named.contains(name) && !name.startsWith(PACKAGER))).as("libraries that the list does not name").isEmpty();
            assertThat(named).noneMatch(name -> name.startsWith("selenium-") || name.startsWith("junit-"));
        }
    }

    private static void skippedOffline(boolean without) {
        if (without) {
            System.err.println("## SKIPPED: this build was offline (mvn -o) and could not make the CycloneDX list of parts; the jar must not be delivered without");
        }
        assumeFalse(without, "an offline build that made no CycloneDX list of parts");
    }

    private static Path jar() throws IOException {
        var named = JAR.matcher(Files.readString(DEPLOY.resolve("Containerfile")));
        assertThat(named.find()).as("a jar in the Containerfile").isTrue();
        return Path.of("target", named.group(1));
    }
}
