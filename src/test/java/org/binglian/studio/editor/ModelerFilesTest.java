package org.binglian.studio.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The files as analysts open them: in the studio's editors and in Camunda Modeler, with our element templates. */
class ModelerFilesTest {

    private static final Path FRONTEND = Path.of("src/main/frontend");
    private static final Path TEMPLATES = Path.of(".camunda/element-templates");

    @Test
    void a_round_trip_through_the_editors_changes_nothing() throws Exception {
        assertThat(node("roundtrip.mjs", absolute("processes"), absolute("decisions"), absolute("forms"))).endsWith(" files, 0 changed\n");
    }

    @Test
    void stock_lint_rules_find_no_error_in_our_processes() throws Exception {
        var command = new ArrayList<>(List.of("node_modules/bpmnlint/bin/bpmnlint.js", "--config", absolute(".bpmnlintrc")));
        files("processes", ".bpmn").map(Path::toAbsolutePath).map(Path::toString).forEach(command::add);
        assertThat(node(command.toArray(String[]::new))).doesNotContain("  error  ");
    }

    @Test
    void templates_are_as_camunda_writes_them_down() throws Exception {
        var command = new ArrayList<>(List.of("templates.mjs"));
        files(TEMPLATES.toString(), ".json").map(Path::toAbsolutePath).map(Path::toString).forEach(command::add);
        assertThat(node(command.toArray(String[]::new))).isEmpty();
    }

    @Test
    void every_file_says_for_which_engine_it_was_drawn() throws IOException {
        assertThat(Stream.concat(files("processes", ".bpmn"), files("decisions", ".dmn"))).allSatisfy(file -> assertThat(file).content()
                .contains("modeler:executionPlatform=\"Camunda Platform\"", "modeler:executionPlatformVersion=\"7."));
        assertThat(files("forms", ".form")).allSatisfy(file -> assertThat(file).content().contains("\"executionPlatform\": \"Camunda Platform\""));
    }

    @Test
    void a_template_names_only_steps_decisions_processes_forms_and_clocks_that_exist() throws IOException {
        String models = all("processes");
        String clocks = all("decisions") + models;
        for (JsonNode template : templates()) {
            for (JsonNode property : template.get("properties")) {
                var values = values(property);
                switch (property.at("/binding/type").asText() + " " + property.at("/binding/name").asText()) {
                    case "property camunda:delegateExpression" -> assertThat(values).allSatisfy(value -> assertThat(models).contains("delegateExpression=\"" + value + "\""));
                    case "property camunda:decisionRef" -> assertThat(values).allSatisfy(value -> assertThat(Path.of("decisions", value + ".dmn")).exists());
                    case "property camunda:formRef" -> assertThat(values).allSatisfy(value -> assertThat(Path.of("forms", value + ".form")).exists());
                    case "property calledElement" -> assertThat(values).allSatisfy(value -> assertThat(models).contains("calledElement=\"" + value + "\""));
                    case "camunda:property clock" -> assertThat(values).allSatisfy(value -> assertThat(clocks).contains("\"" + value + "\""));
                    case "camunda:property kind" -> assertThat(values).allSatisfy(value -> assertThat(models).contains("name=\"kind\" value=\"" + value + "\""));
                    default -> assertThat(property.get("binding")).isNotNull();
                }
            }
        }
    }

    @Test
    void a_template_of_a_task_declares_every_field_of_its_form() throws IOException {
        for (JsonNode template : templates()) {
            var properties = StreamSupport.stream(template.get("properties").spliterator(), false).toList();
            var form = properties.stream().filter(one -> "camunda:formRef".equals(one.at("/binding/name").asText())).findFirst();
            if (form.isPresent()) {
                Set<String> declared = new TreeSet<>(properties.stream().filter(one -> "camunda:inputParameter".equals(one.at("/binding/type").asText()))
                        .map(one -> one.at("/binding/name").asText()).toList());
                Set<String> keys = new TreeSet<>(new ObjectMapper().readTree(Path.of("forms", form.get().get("value").asText() + ".form").toFile())
                        .findValuesAsText("key"));
                assertThat(declared).as(template.get("id").asText()).containsAll(keys);
            }
        }
    }

    @Test
    void every_text_of_a_template_is_in_both_languages() throws IOException {
        var pair = Pattern.compile("[\\s\\S]*[\\u3400-\\u9fff][\\s\\S]* / [^\\u3400-\\u9fff]+");
        for (JsonNode template : templates()) {
            Stream.of("name", "description").forEach(text -> assertThat(template.get(text).asText()).matches(pair));
            template.get("properties").forEach(property -> property.path("label").asText("").lines().forEach(label -> assertThat(label).matches(pair)));
        }
    }

    private static List<JsonNode> templates() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (Path file : files(TEMPLATES.toString(), ".json").toList()) {
            new ObjectMapper().readTree(file.toFile()).forEach(all::add);
        }
        assertThat(all).isNotEmpty();
        return all;
    }

    private static List<String> values(JsonNode property) {
        return property.has("choices") ? property.get("choices").findValuesAsText("value") : List.of(property.path("value").asText());
    }

    private static String all(String folder) throws IOException {
        var text = new StringBuilder();
        for (Path file : files(folder, "").filter(Files::isRegularFile).toList()) {
            text.append(Files.readString(file));
        }
        return text.toString().replace("&quot;", "\"");
    }

    private static Stream<Path> files(String folder, String end) throws IOException {
        return Files.walk(Path.of(folder)).filter(file -> file.toString().endsWith(end)).sorted();
    }

    private static String absolute(String name) {
        return Path.of(name).toAbsolutePath().toString();
    }

    private static String node(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        var run = new ProcessBuilder(command).directory(FRONTEND.toFile()).redirectErrorStream(true).start();
        String said = new String(run.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        run.waitFor();
        return said;
    }
}
