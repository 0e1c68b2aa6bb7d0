package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.binglian.modelling.lint.LintRule;
import org.binglian.modelling.lint.LintTexts;
import org.binglian.modelling.lint.Linter;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** Any file can be sent to the linter, by anybody who is signed in, and is answered with findings. */
class LintDoorTest extends OfficeTest {

    private static final String EDGE = "edge-of-the-linters-door";

    private OfficeClient.Answer judged(String who, String language, Map<String, byte[]> files) throws IOException {
        return sent("/api/models/lint", who, language, files);
    }

    private OfficeClient.Answer sent(String path, String who, String language, Map<String, byte[]> files) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var file : files.entrySet()) {
            body.write(("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + file.getKey()
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.write(file.getValue());
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return office().send(who, "POST", path, HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
                Map.of("Content-Type", "multipart/form-data; boundary=" + EDGE, "Accept-Language", language));
    }

    private static byte[] example(String name) throws IOException {
        return Files.readAllBytes(Path.of("docs/rules/lint", name));
    }

    @Test
    void a_finding_names_the_place_and_the_rule_in_the_readers_language() throws IOException {
        var file = Map.of("mine.bpmn", example("trap-literal-time/wrong.bpmn"));
        var english = judged("analyst1", "en", file).expect(200).body().path("findings");
        assertThat(english).hasSize(1);
        assertThat(english.get(0).path("file").asText()).isEqualTo("mine.bpmn");
        assertThat(english.get(0).path("element").asText()).isEqualTo("BoundaryEvent_PeriodOver");
        assertThat(english.get(0).path("rule").asText()).isEqualTo("trap-literal-time");
        assertThat(english.get(0).path("severity").asText()).isEqualTo("ERROR");
        assertThat(english.get(0).path("message").asText()).contains("P20D").contains("literal");
        assertThat(judged("applicant1", "zh-CN", file).expect(200).body().path("findings").get(0).path("explain").asText()).contains("工作日");
    }

    @Test
    void a_file_of_ours_sent_alone_may_call_what_runs_here() throws IOException {
        var answer = judged("analyst1", "en", Map.of("item-review.bpmn", Files.readAllBytes(Path.of("processes/item-review.bpmn"))));
        assertThat(answer.expect(200).body().path("findings")).isEmpty();
    }

    @Test
    void a_whole_set_is_judged_at_once() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (String folder : new String[] {"processes", "decisions", "forms"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(bpmn|dmn|form)")).toList()) {
                    all.put(file.toString(), Files.readAllBytes(file));
                }
            }
        }
        var findings = judged("analyst1", "en", all).expect(200).body().path("findings");
        for (int more = 0; more < 5 && findings.toString().contains("could not judge this file (time)"); more++) {
            findings = judged("analyst1", "en", all).expect(200).body().path("findings");
        }
        assertThat(findings).as("where the machine was not too busy to come to its end").isEmpty();
    }

    @Test
    void noise_bombs_and_nothing_at_all_get_a_clean_answer() throws IOException {
        var noise = new byte[300_000];
        new Random(5).nextBytes(noise);
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1).append(";\">");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("noise.bpmn", noise);
        files.put("bomb.dmn", bomb.append("]><definitions>&a39;</definitions>").toString().getBytes(StandardCharsets.UTF_8));
        files.put("deep.form", ("{\"components\":" + "[".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
        files.put("large.bpmn", new byte[3_000_000]);
        files.put("empty.bpmn", new byte[0]);
        var findings = judged("analyst1", "en", files).expect(200).body().path("findings");
        for (String name : files.keySet()) {
            assertThat(findings).as(name).anyMatch(finding -> finding.path("file").asText().equals(name) && finding.path("rule").asText().startsWith("file-"));
        }
        judged("analyst1", "en", Map.of()).expect(422);
    }

    @Test
    void strangers_are_asked_to_sign_in() throws IOException {
        assertThat(judged(null, "en", Map.of("x.bpmn", new byte[1])).status()).isIn(401, 403);
    }

    private String page(String who, String path, String language, int status) {
        return office().send(who, "GET", path, null, Map.of("Accept", "text/html", "Accept-Language", language)).expect(status).body().path("text").asText();
    }

    @Test
    void every_rule_is_listed_and_shown_with_its_examples_in_both_languages() {
        for (String language : new String[] {"zh-CN", "en"}) {
            String list = page("analyst1", "/studio/rules", language, 200);
            var texts = LintTexts.in(Locale.forLanguageTag(language));
            for (LintRule rule : Linter.RULES) {
                assertThat(list).as(rule.id()).contains("/studio/rules/" + rule.id() + "\"").contains(HtmlUtils.htmlEscape(texts.title(rule.id()), "UTF-8"));
                assertThat(page("analyst2", "/studio/rules/" + rule.id(), language, 200)).as(rule.id()).contains("<strong>", "examples/wrong", "examples/right")
                        .contains("en".equals(language) ? "What is wrong" : "错在哪里").doesNotContain("??");
            }
        }
        page("analyst1", "/studio/rules/no-such-rule", "en", 404);
        for (String path : new String[] {"/studio/rules/..%2f..%2fapplication", "/studio/rules/flow-no-end/examples/../../../../application.yml",
            "/studio/rules/flow-no-end/examples/expected/..%2f..%2fREADME.md"}) {
            assertThat(office().send("analyst1", "GET", path, null, Map.of("Accept", "text/html")).status()).as(path).isIn(400, 404);
        }
        page("applicant1", "/studio/rules", "en", 403);
    }

    @Test
    void the_page_judges_files_without_scripts_and_asks_for_them_when_none_is_chosen() throws IOException {
        String found = sent("/studio/lint", "analyst1", "en", Map.of("mine.bpmn", example("flow-implicit-join/wrong.bpmn"),
                "<b>.form", "{\"id\":\"b\",\"components\":[]}".getBytes(StandardCharsets.UTF_8))).expect(200).body().path("text").asText();
        assertThat(found).contains("mine.bpmn", "Task_Decide", "/studio/rules/flow-implicit-join", "&lt;b&gt;.form", "Nothing was found here.");
        assertThat(sent("/studio/lint", "analyst1", "en", Map.of("", new byte[0])).expect(200).body().path("text").asText()).contains("No file was chosen");
        sent("/studio/lint", "applicant1", "en", Map.of("x.bpmn", new byte[1])).expect(403);
    }
}
