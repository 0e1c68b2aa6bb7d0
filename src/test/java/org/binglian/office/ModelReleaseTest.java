package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a draft to a release and back over HTTP: history, two people, what is refused and why. */
class ModelReleaseTest extends OfficeTest {

    private static final String DRAFTS = "/api/models/drafts";
    private static final String TOLERANCE = "decisions/tolerance.dmn";

    @Test
    void every_save_is_a_version_and_nothing_is_overwritten() {
        String shipped = office().get("analyst1", "/api/models/files/" + TOLERANCE).expect(200).body().path("text").asText();
        var draft = begin("容缺期限", List.of());
        assertThat(draft.path("version").asInt()).isEqualTo(1);
        assertThat(draft.path("files")).isEmpty();
        String path = DRAFTS + "/" + draft.path("id").asLong();

        String changed = shipped.replace("catalogueDays", "15") + "\n<!-- 15 个工作日 -->\r\n";
        var saved = put("analyst1", path, TOLERANCE, 1, changed).expect(200).body();
        assertThat(saved.path("version").asInt()).isEqualTo(2);
        assertThat(saved.path("files").get(0)).isEqualTo(json(Map.of("name", TOLERANCE, "change", "CHANGED")));
        assertThat(office().get("admin1", path + "/files/" + TOLERANCE).expect(200).body().path("text").asText()).isEqualTo(changed);
        assertThat(put("analyst2", path, TOLERANCE, 1, shipped).expect(409).problem()).isEqualTo("draft-changed");
        assertThat(put("analyst2", path, TOLERANCE, 2, shipped).expect(200).body().path("files")).isEmpty();

        assertThat(office().get("analyst1", path + "/versions/2/files/" + TOLERANCE).expect(200).body().path("text").asText()).isEqualTo(changed);
        var restored = office().post("analyst1", path + "/versions/2/restore", null).expect(200).body();
        assertThat(restored.path("version").asInt()).isEqualTo(4);
        assertThat(restored.path("files").findValuesAsText("name")).containsExactly(TOLERANCE);
        assertThat(office().get("analyst1", path + "/versions").body().path("text").asText()).contains("\"savedBy\":\"analyst2\"").contains(TOLERANCE);

        office().post("analyst1", path + "/discard", null).expect(200);
        assertThat(put("analyst1", path, TOLERANCE, 4, shipped).expect(409).problem()).isEqualTo("model-draft-closed");
    }

    @Test
    void what_a_draft_cannot_take_is_said_plainly() {
        var path = DRAFTS + "/" + begin("试验", List.of()).path("id").asLong();
        for (String name : List.of("processes/Bad.bpmn", "forms/../x.form", "decisions/a/b.dmn", "other/x.bpmn", "decisions/x.bpmn")) {
            assertThat(office().post("analyst1", DRAFTS, Map.of("title", "x", "files", List.of(Map.of("name", name, "content", "x")))).expect(422).problem())
                    .as(name).isEqualTo("model-name-invalid");
        }
        assertThat(put("analyst1", path, TOLERANCE, 1, "x".repeat(1_000_001)).expect(413).problem()).isEqualTo("model-file-too-large");
        assertThat(office().send("analyst1", "PUT", path + "/files/" + TOLERANCE, "<x/>", Map.of()).expect(400).problem()).isEqualTo("draft-version-missing");
        assertThat(office().post("analyst1", DRAFTS, Map.of("title", " ")).expect(422).problem()).isEqualTo("model-draft-invalid");
        for (String other : List.of("applicant1", "planning1", "supervisor1", "window1")) {
            office().get(other, path).expect(403);
            office().get(other, "/api/models/files").expect(403);
        }
        office().post("admin1", DRAFTS, Map.of("title", "x")).expect(403);
        office().get("analyst1", DRAFTS + "/999999").expect(404);
        office().get("analyst1", "/api/models/files/processes/none.bpmn").expect(404);
        office().post("analyst1", path + "/discard", null).expect(200);
    }

    @Test
    void the_files_that_run_have_titles_that_people_know() {
        var files = office().get("analyst2", "/api/models/files").expect(200).body();
        assertThat(files.path("release").asText()).matches("[0-9a-f]{64}");
        assertThat(titleOf(files, "processes/item-review.bpmn")).isEqualTo("事项审查");
        assertThat(titleOf(files, "forms/decision.form")).isNotEqualTo("decision");
    }

    private static String titleOf(JsonNode files, String name) {
        for (JsonNode file : files.path("files")) {
            if (name.equals(file.path("name").asText())) {
                return file.path("title").asText();
            }
        }
        throw new AssertionError(name);
    }

    private JsonNode begin(String title, List<Map<String, String>> files) {
        return office().post("analyst1", DRAFTS, Map.of("title", title, "note", "试验", "files", files)).expect(201).body();
    }

    private OfficeClient.Answer put(String who, String path, String name, int version, String content) {
        return office().send(who, "PUT", path + "/files/" + name + "?note=x", content, Map.of("If-Match", "\"" + version + "\""));
    }

    private static JsonNode json(Object value) {
        return OfficeClient.JSON.valueToTree(value);
    }
}
