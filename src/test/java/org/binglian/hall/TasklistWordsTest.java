package org.binglian.hall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Tasklist speaks Chinese: each of its strings has one of ours, with the same places to fill, and each date word too. */
class TasklistWordsTest {

    private static final String FOLDER = "META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Pattern KIND = Pattern.compile("<camunda:property name=\"kind\" value=\"([A-Z_]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\{ ?(\\w+) ?}}");
    /** Read as signs or left empty in English too. */
    private static final Set<String> SIGNS = Set.of("NO_TASK_FORM", "SEARCH_LESS_THAN", "SEARCH_LESS_THAN_EQUALS", "SEARCH_GREATER_THAN",
            "SEARCH_GREATER_THAN_EQUALS");

    @Test
    void every_string_of_tasklist_is_there_in_chinese() throws IOException {
        JsonNode english = read("en.json").path("labels");
        JsonNode chinese = read("zh-CN.json").path("labels");
        assertThat(names(chinese)).isEqualTo(names(english));
        english.properties().forEach(string -> {
            String ours = chinese.path(string.getKey()).asText();
            assertThat(places(ours)).as(string.getKey()).isEqualTo(places(string.getValue().asText()));
            if (!SIGNS.contains(string.getKey())) {
                assertThat(ours).as(string.getKey()).matches("(?s).*\\p{IsHan}.*");
            }
        });
    }

    @Test
    void every_word_of_a_date_is_there_in_chinese() throws IOException {
        JsonNode english = read("en.json").path("dateLocales");
        JsonNode chinese = read("zh-CN.json").path("dateLocales");
        english.properties().forEach(part -> assertThat(chinese.path(part.getKey()).size()).as(part.getKey()).isEqualTo(part.getValue().size()));
        assertThat(chinese.path("months").get(11).asText()).isEqualTo("十二月");
    }

    @Test
    void every_kind_of_task_says_in_both_languages_what_is_asked() throws IOException {
        Set<String> kinds = new TreeSet<>();
        try (var models = Files.walk(Path.of("processes"))) {
            for (Path model : models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                KIND.matcher(Files.readString(model)).results().forEach(found -> kinds.add(found.group(1)));
            }
        }
        assertThat(kinds).contains("REVIEW", "DECISION", "OPINION");
        for (String language : List.of("", "_en")) {
            var texts = new Properties();
            try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/tasklist" + language + ".properties"))) {
                texts.load(in);
            }
            assertThat(texts.stringPropertyNames()).containsAll(kinds.stream().map(kind -> "tasklist.ask." + kind).toList());
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(found -> places.add(found.group(1)));
        return places;
    }

    private static Set<String> names(JsonNode labels) {
        Set<String> names = new TreeSet<>();
        labels.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read(String file) throws IOException {
        String text = new String(new ClassPathResource(FOLDER + file).getContentAsByteArray(), StandardCharsets.UTF_8);
        return new ObjectMapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
