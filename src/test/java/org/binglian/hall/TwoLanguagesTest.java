package org.binglian.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chinese and English cannot drift apart, and no page speaks outside them. */
class TwoLanguagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern NOT_SHOWN = Pattern.compile("(?s)<!--.*?-->|<!DOCTYPE[^>]*>|<script.*?</script>");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\s(?:alt|title|placeholder|aria-label|label)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern INLINE = Pattern.compile("(?i)<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*(th:)?src=)|javascript:");
    private static final Pattern USED_KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[}(]");

    static Stream<Path> templates() throws IOException {
        return files("templates", ".html");
    }

    static Stream<Path> chinese() throws IOException {
        return files("messages", ".properties").filter(file -> !file.toString().matches(".*_[a-z]{2,3}\\.properties"));
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (var walk = Files.walk(RESOURCES.resolve(folder))) {
            return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_holds_no_words_of_its_own(Path template) throws IOException {
        var html = NOT_SHOWN.matcher(Files.readString(template)).replaceAll("");
        assertThat(html.replaceAll("(?s)<[^>]*>", " ").replaceAll("[^\\p{L}]", "")).as("text in %s", template).isEmpty();
        assertThat(SPOKEN_ATTRIBUTE.matcher(html).results().map(hit -> hit.group(1))).as("words in attributes of %s", template).isEmpty();
        assertThat(INLINE.matcher(html).results().map(hit -> hit.group())).as("inline script or style in %s", template).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("chinese")
    void both_languages_say_the_same_things(Path file) throws IOException {
        var english = file.resolveSibling(file.getFileName().toString().replace(".properties", "_en.properties"));
        var zh = read(file);
        var en = read(english);
        assertThat(new TreeSet<Object>(en.keySet())).isEqualTo(new TreeSet<Object>(zh.keySet()));
        zh.forEach((key, text) -> {
            assertThat(placeholders(text)).as("%s in %s", key, file).isEqualTo(placeholders(en.get(key)));
            assertThat(String.valueOf(text)).as("%s in %s", key, file).isNotBlank();
            assertThat(text + " " + en.get(key)).as("%s in %s: write ’, a straight apostrophe is eaten by texts with places", key, file)
                    .doesNotContain("'");
        });
    }

    @Test
    void no_text_stands_in_two_rooms() throws IOException {
        var where = new java.util.TreeMap<String, Path>();
        for (Path file : chinese().toList()) {
            for (String key : read(file).stringPropertyNames()) {
                assertThat(where.put(key, file)).as("%s of %s elsewhere", key, file).isNull();
            }
        }
    }

    private static Set<String> placeholders(Object text) {
        var found = new TreeSet<String>();
        Pattern.compile("\\{\\w+").matcher(String.valueOf(text)).results().forEach(hit -> found.add(hit.group()));
        return found;
    }

    @Test
    void every_key_that_a_template_uses_is_there() throws IOException {
        var known = new TreeSet<String>();
        for (Path file : chinese().toList()) {
            known.addAll(read(file).stringPropertyNames());
        }
        for (Path template : templates().toList()) {
            var used = USED_KEY.matcher(Files.readString(template)).results().map(hit -> hit.group(1)).toList();
            assertThat(known).as("keys of %s", template).containsAll(used);
        }
    }
}
