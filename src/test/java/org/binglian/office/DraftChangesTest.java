package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a draft changes, a decision tried, and the items with their flows, over HTTP. */
class DraftChangesTest extends OfficeTest {

    private static final String TOLERANCE = "decisions/tolerance.dmn";
    private static final String ITEM = "processes/item-review.bpmn";

    private String draft;

    @BeforeAll
    void anAnalystDrafts() {
        var hand = new AnalystsHand().cell("tolerance", "Rule_Capped", "days", "15")
                .replace(ITEM, "deadline.due(execution, &quot;PROMISED&quot;)", "deadline.due(execution, &quot;STATUTORY&quot;)");
        List<Map<String, Object>> files = new ArrayList<>();
        for (String name : List.of(TOLERANCE, ITEM)) {
            files.add(Map.of("name", name, "content", new String(hand.models().get(name), StandardCharsets.UTF_8)));
        }
        draft = office().post("analyst1", "/api/models/drafts", Map.of("title", "容缺十五日", "note", "试", "files", files)).expect(201).body().path("id").asText();
    }

    private String page(String path, String language) {
        return office().send("analyst2", "GET", path, null, Map.of("Accept", "text/html", "Accept-Language", language)).expect(200).body().path("text").asText();
    }

    private JsonNode tried(Object ofDraft, Map<String, Object> variables, int status) {
        Map<String, Object> question = new HashMap<>(Map.of("file", TOLERANCE, "variables", variables));
        question.put("draft", ofDraft);
        return office().post("analyst1", "/api/models/decisions/try", question).expect(status).body();
    }

    @Test
    void a_draft_says_what_it_changes_in_the_words_of_an_analyst() {
        var changes = office().send("analyst1", "GET", "/api/models/drafts/" + draft + "/changes", null, Map.of("Accept-Language", "zh-CN")).expect(200).body()
                .path("changes");
        assertThat(changes).extracting(change -> change.path("kind").asText()).containsExactly("CELL_CHANGED", "CLOCK_CHANGED");
        assertThat(changes.get(0).path("text").asText()).isEqualTo("「容缺受理」第 4 条规则（清单所列工作日为大于 20）：最多（工作日）改为 15（原为 20）");
        assertThat(changes.get(1).path("text").asText()).isEqualTo("「审查期限届满」的时限改按「法定时限」（原按「承诺时限」）");
        assertThat(changes.get(1).path("element").asText()).isEqualTo("BoundaryEvent_ReviewPeriodOver");
        office().get("window1", "/api/models/drafts/" + draft + "/changes").expect(403);
        office().get("analyst1", "/api/models/drafts/999999/changes").expect(404);
    }

    @Test
    void the_page_says_it_without_scripts_in_both_languages() {
        String chinese = page("/studio/drafts/" + draft + "/changes", "zh-CN");
        assertThat(chinese).contains("「审查期限届满」的时限改按「法定时限」（原按「承诺时限」）", "<del>", "～ 改动", "BoundaryEvent_ReviewPeriodOver:CHANGED")
                .doesNotContain("??");
        assertThat(page("/studio/drafts/" + draft + "/changes?all=true", "en")).contains("now follows the clock “statutory limit”", "~ changed", "unchanged")
                .doesNotContain("??");
    }

    @Test
    void a_draft_is_tried_beside_what_runs() {
        Map<String, Object> thirty = Map.of("itemCode", "B01", "materialCode", "B01-M3", "catalogueDays", 30, "badRecord", false);
        assertThat(tried(draft, thirty, 200).path("results").get(0).path("days").asInt()).isEqualTo(15);
        var runs = tried(null, thirty, 200);
        assertThat(runs.path("results").get(0).path("days").asInt()).isEqualTo(20);
        assertThat(runs.path("matchedRules").get(0).path("id").asText()).isEqualTo("Rule_Capped");
        assertThat(runs.path("matchedRules").get(0).path("row").asInt()).isEqualTo(4);
        assertThat(tried(null, Map.of("catalogueDays", "many"), 422).path("type").asText()).isEqualTo("/problems/decision-inputs");
        String asked = page("/studio/decisions?file=" + TOLERANCE + "&draft=" + draft + "&ask=1&in.itemCode=B01&in.catalogueDays=30&in.badRecord=false", "zh-CN");
        assertThat(asked).contains("草稿的回答与现行不同。", "✓ 符合", "来自草稿", "来自现行模型").doesNotContain("??");
    }

    @Test
    void what_is_typed_wrong_is_said_at_its_field() {
        String page = page("/studio/decisions?file=" + TOLERANCE + "&ask=1&in.catalogueDays=%E5%8D%81%E4%BA%94", "zh-CN");
        assertThat(page).contains("href=\"#in-catalogueDays\"", "aria-invalid=\"true\"", "value=\"十五\"", "「清单所列工作日」须填数字，例如 15");
        assertThat(page("/studio/decisions", "en")).contains(TOLERANCE, "the first one counts");
        office().get("analyst1", "/studio/decisions?file=no.dmn").expect(404);
    }

    @Test
    void items_and_flows_are_as_the_decisions_answer() {
        String stage = page("/studio/matrix?stage=S2", "zh-CN");
        assertThat(stage).contains("B01", "/studio/decisions?file=decisions/item-flow.dmn&amp;ask=1&amp;in.itemCode=B01").doesNotContain("??", ">C01 ");
        String table = page("/studio/matrix.csv?stage=S2", "en");
        assertThat(table).startsWith("\ufeffcode,Item,Stage,").contains("\r\nB01,");
        assertThat(page("/studio/matrix?stage=S9", "en")).contains("No item fits.");
    }

    @Test
    void a_question_that_a_form_adds_is_declared_at_its_tasks_and_nowhere_else() {
        String form = new String(new AnalystsHand().replace("forms/review.form", "\"components\": [", "\"components\": [{\"type\": \"checkbox\", \"id\": \"Field_siteSeen\", "
                + "\"key\": \"siteSeen\", \"label\": \"看过现场 / Site seen\"},").models().get("forms/review.form"), StandardCharsets.UTF_8);
        var begun = office().post("analyst1", "/api/models/drafts", Map.of("title", "看过现场", "files", List.of(Map.of("name", "forms/review.form", "content", form))))
                .expect(201).body();
        String path = "/api/models/drafts/" + begun.path("id").asText();
        assertThat(office().get("analyst1", path + "/findings").expect(200).body().path("findings").findValuesAsText("rule")).contains("trap-field-not-declared");
        office().post("planning1", path + "/declarations", Map.of()).expect(403);
        var declared = office().post("analyst1", path + "/declarations", Map.of("note", "申明")).expect(200).body();
        assertThat(declared.path("version").asInt()).isEqualTo(2);
        assertThat(declared.path("files").toString()).contains("processes/flows/flow-standard.bpmn");
        assertThat(office().get("analyst1", path + "/findings").expect(200).body().path("findings").findValuesAsText("rule")).doesNotContain("trap-field-not-declared");
        assertThat(office().get("analyst1", path + "/changes").expect(200).body().path("changes")).as("nothing but the question and its declarations")
                .allSatisfy(change -> assertThat(change.toString()).contains("siteSeen"));
        assertThat(office().post("analyst1", path + "/declarations", null).expect(422).problem()).isEqualTo("draft-nothing-to-declare");
        office().post("analyst1", path + "/discard", null).expect(200);
    }
}
