package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.binglian.catalogue.Catalogue;
import org.binglian.codes.ItemCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a proposed item to a filing under its next version, while a running case keeps what it was filed under. */
@Tag("database")
class CatalogueChangesTest extends OfficeTest {

    private static final String CHANGES = "/api/catalogue/changes";
    private static final String REGION = "159977";

    @Test
    void a_new_filing_goes_by_the_new_version_and_a_running_case_by_its_own() {
        LocalDate first = office().morning();
        inForce(begin("新增事项", first), Map.of("items/Z77", item("5", ""), "materials/Z77-M1", paper("情况说明", "Statement")));
        String kept = office().file(project(), List.of("Z77"));
        assertThat(office().get(null, "/api/items/Z77").expect(200).body().path("promised").path("days").asInt()).isEqualTo(5);

        LocalDate second = office().due(first, 1);
        JsonNode next = put(begin("压缩时限、增加征求意见", second), "items/Z77", Map.of("promised_days", "2", "consulted", "planning:2:FORBIDDEN"));
        next = put(next, "materials/Z77-M2", paper("承诺书", "Letter"));
        assertThat(next.path("findings")).isEmpty();
        var effects = office().get("admin1", CHANGES + "/" + number(next) + "/effects").expect(200).body();
        assertThat(effects.path("cases").get(0).path("count").asInt()).isEqualTo(1);
        assertThat(effects.path("cases").get(0).path("shown").get(0).toString()).contains(kept);
        assertThat(office().get("analyst2", CHANGES + "/" + number(next) + "/effects").expect(200).body().path("cases").get(0).path("shown"))
                .as("an analyst sees how many, not whose").isEmpty();
        JsonNode rival = put(begin("另一份变更", second), "items/Z77", Map.of("promised_days", "3", "fee", "0"));
        consent(next);
        assertThat(bean(Catalogue.class).require(ItemCode.of("Z77"), first).promisedDays()).as("nothing has changed today").isEqualTo(5);
        toldAndLedThere(number(next));
        taken(rival);

        office().to(second, "10:00:00");
        String fresh = office().file(project(), List.of("Z77"));
        office().accept(kept);
        office().accept(fresh);
        assertThat(office().item(kept, "Z77").path("clock").path("workingDays").asInt()).isEqualTo(5);
        assertThat(office().item(kept, "Z77").path("opinions")).isEmpty();
        assertThat(office().caseOf(kept).path("materials").toString()).doesNotContain("Z77-M2");
        assertThat(office().item(fresh, "Z77").path("clock").path("workingDays").asInt()).isEqualTo(2);
        assertThat(office().opinion(fresh, "Z77", "planning")).isNotNull();

        var last = office().send("analyst1", "DELETE", CHANGES + "/" + begin("取消事项", second) + "/items/Z77", null, Map.of("If-Match", "\"1\"")).expect(200)
                .body();
        assertThat(last.path("findings").toString()).contains("ITEM_STILL_NEEDED").contains("WARNING");
        consent(last);
        assertThat(office().post("applicant1", "/api/cases", Map.of("projectNumber", project(), "items", List.of("Z77"))).problem())
                .isEqualTo("item-not-in-force");
        office().work(kept, "REVIEW", "DECISION");
        assertThat(office().item(kept, "Z77").path("decision").asText()).as("the item has left the list, the case goes on").isEqualTo("FILED");
        assertThat(recorded("Z77")).containsExactly("CATALOGUE_ROWS_IN_FORCE", "CATALOGUE_ROWS_IN_FORCE", "CATALOGUE_ROWS_IN_FORCE");
    }

    /** Who may consent is told, and who proposed it; each message leads to the change. */
    private void toldAndLedThere(String number) {
        var waits = message("analyst2", "CATALOGUE_CHANGE_WAITS", number);
        assertThat(waits.path("text").asText()).contains(number, "压缩时限、增加征求意见", "已提交");
        assertThat(message("analyst1", "CATALOGUE_CHANGE_WAITS", number)).as("not whoever worked on it").isNull();
        var consented = message("analyst1", "CATALOGUE_CHANGE_CONSENTED", number);
        assertThat(consented.path("text").asText()).contains(number, "已同意");
        assertThat(consented.path("href").asText()).isEqualTo("/studio/catalogue/changes/" + number);
        office().get("analyst1", consented.path("href").asText()).expect(200);
        assertThat(read("analyst2", "/messages")).contains("href=\"/studio/catalogue/changes/" + number + "\"");
    }

    private JsonNode message(String who, String kind, String number) {
        for (JsonNode one : office().send(who, "GET", "/api/messages", null, Map.of("Accept-Language", "zh-CN")).expect(200).body().path("messages")) {
            if (one.path("kind").asText().equals(kind) && one.path("text").asText().contains(number)) {
                return one;
            }
        }
        return null;
    }

    /** A change that another has overtaken says what has become other, and its page brings it onto that, column by column. */
    private void taken(JsonNode rival) {
        String page = "/studio/catalogue/changes/" + number(rival);
        assertThat(read("analyst1", page)).contains("以最新内容为基础", "5 个工作日 已改为 2 个工作日", "value=\"items/Z77:promised_days\"")
                .doesNotContain("value=\"items/Z77:consulted\"", "??");
        var submitted = office().send("analyst1", "POST", CHANGES + "/" + number(rival) + "/submit", null, version(rival)).expect(200).body();
        assertThat(office().send("analyst2", "POST", CHANGES + "/" + number(rival) + "/consent", null, version(submitted)).expect(409).problem())
                .isEqualTo("catalogue-change-outdated");
        form(page + "/reopening", submitted, "");
        form(page + "/base", office().get("analyst1", CHANGES + "/" + number(rival)).expect(200).body(), "&take=items/Z77:promised_days");
        assertThat(read("analyst1", page)).doesNotContain("value=\"items/Z77:promised_days\"");
        var rebased = office().get("analyst1", CHANGES + "/" + number(rival)).expect(200).body();
        assertThat(rebased.path("rows").get(0).path("differences").findValuesAsText("column")).as("the day goes by the list, the fee stays").containsExactly("fee");
        office().send("analyst1", "POST", CHANGES + "/" + number(rival) + "/withdraw", Map.of("reason", "试验结束"), version(rebased)).expect(200);
    }

    private void form(String page, JsonNode change, String more) {
        office().send("analyst1", "POST", page, "version=" + change.path("change").path("version").asInt() + more,
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html")).expect(303);
    }

    private String read(String who, String page) {
        return office().send(who, "GET", page, null, Map.of("Accept", "text/html", "Accept-Language", "zh-CN")).expect(200).body().path("text").asText();
    }

    @Test
    void drafts_of_others_are_not_there_and_nobody_consents_to_their_own() {
        String number = begin("planningleader", "本部门事项", office().today().plusYears(3)).path("change").path("number").asText();
        office().get("environmentleader", CHANGES + "/" + number).expect(404);
        office().get("planning1", CHANGES + "/" + number).expect(403);
        office().get("applicant1", CHANGES).expect(403);
        assertThat(office().send("planningleader", "PUT", CHANGES + "/" + number + "/items/A05", Map.of("values", Map.of("fee", "1")),
                Map.of("If-Match", "\"1\"")).expect(403).problem()).isEqualTo("catalogue-row-not-yours");
        assertThat(office().send("planningleader", "PUT", CHANGES + "/" + number + "/items/B01", Map.of("values", Map.of("promised_days", "soon")),
                Map.of("If-Match", "\"1\"", "Accept-Language", "en")).expect(200).body().path("findings").get(0).path("message").asText())
                .contains("is not a whole number").contains("soon");
        assertThat(office().send("planningleader", "PUT", CHANGES + "/" + number + "/items/B01", Map.of("values", Map.of("fee", "1")),
                Map.of("If-Match", "\"1\"")).expect(409).problem()).isEqualTo("catalogue-change-moved");
        assertThat(office().send("planningleader", "PUT", CHANGES + "/" + number + "/items/B01", Map.of("values", Map.of("fee", "1")), Map.of())
                .expect(400).problem()).isEqualTo("catalogue-change-version-missing");
        assertThat(office().send("planningleader", "POST", CHANGES + "/" + number + "/submit", null, Map.of("If-Match", "\"2\"")).expect(422).body()
                .path("errors").get(0).path("field").asText()).isEqualTo("items/B01:promised_days");
        office().send("planningleader", "POST", CHANGES + "/" + number + "/withdraw", Map.of("reason", "另行研究"), Map.of("If-Match", "\"2\"")).expect(200);
        assertThat(office().get("analyst1", CHANGES + "/" + number + "/files/items.csv").expect(200).body().path("text").asText()).contains("B01").contains("soon");
    }

    @Test
    void whole_files_become_a_change_that_waits_for_consent() {
        String places = office().get("admin1", "/api/catalogue/service-places.csv").expect(200).body().path("text").asText();
        String edge = "----binglian";
        String body = part(edge, "title", "", "窗口电话变更") + part(edge, "basis", "", "通知") + part(edge, "effectiveFrom", "", office().today().toString())
                + part(edge, "places", "; filename=\"p.csv\"", places.replaceFirst("0000-5550101", "0000-5559999")) + "--" + edge + "--\r\n";
        var made = office().send("analyst1", "POST", CHANGES + "/import", HttpRequest.BodyPublishers.ofString(body),
                Map.of("Content-Type", "multipart/form-data; boundary=" + edge)).expect(201).body();
        assertThat(made.path("rows")).hasSize(1);
        assertThat(made.path("rows").get(0).path("differences").get(0).path("after").asText()).isEqualTo("0000-5559999");
        assertThat(office().get("admin1", "/api/catalogue/service-places.csv").expect(200).body().path("text").asText()).isEqualTo(places);
        office().send("analyst1", "POST", CHANGES + "/" + number(made) + "/withdraw", Map.of("reason", "试验"), Map.of("If-Match",
                "\"" + made.path("change").path("version").asInt() + "\"")).expect(200);
    }

    /** The list is others' too: what began here has ended, whatever became of the tests. */
    @AfterAll
    void nothing_is_left_in_the_list() {
        bean(Catalogue.class).find(ItemCode.of("Z77"), office().today()).ifPresent(item -> {
            consent(office().send("analyst1", "DELETE", CHANGES + "/" + begin("清理", office().today()) + "/items/Z77", null, Map.of("If-Match", "\"1\""))
                    .expect(200).body());
        });
    }

    private String begin(String title, LocalDate from) {
        return number(begin("analyst1", title, from));
    }

    private JsonNode begin(String who, String title, LocalDate from) {
        return office().post(who, CHANGES, Map.of("title", title, "basis", "试验〔2026〕1号", "effectiveFrom", from.toString())).expect(201).body();
    }

    private void inForce(String number, Map<String, Map<String, String>> rows) {
        JsonNode change = null;
        for (var row : rows.entrySet()) {
            change = put(number, row.getKey(), row.getValue());
        }
        consent(change);
    }

    private JsonNode put(String number, String row, Map<String, String> values) {
        return put(office().get("analyst1", CHANGES + "/" + number).expect(200).body(), row, values);
    }

    private JsonNode put(JsonNode change, String row, Map<String, String> values) {
        return office().send("analyst1", "PUT", CHANGES + "/" + number(change) + "/" + row, Map.of("values", values), version(change)).expect(200).body();
    }

    private void consent(JsonNode change) {
        var submitted = office().send("analyst1", "POST", CHANGES + "/" + number(change) + "/submit", null, version(change)).expect(200).body();
        assertThat(office().send("analyst1", "POST", CHANGES + "/" + number(change) + "/consent", null, version(submitted)).expect(403).problem())
                .isEqualTo("catalogue-change-own");
        office().send("analyst2", "POST", CHANGES + "/" + number(change) + "/consent", null, version(submitted)).expect(200);
    }

    private String project() {
        var facts = OfficeClient.simple();
        facts.put("region", REGION);
        return office().register(facts);
    }

    private static Map<String, String> version(JsonNode change) {
        return Map.of("If-Match", "\"" + change.path("change").path("version").asInt() + "\"");
    }

    private static String number(JsonNode change) {
        return change.path("change").path("number").asText();
    }

    private static Map<String, String> item(String promised, String consulted) {
        return Map.ofEntries(Map.entry("name_zh", "试验事项"), Map.entry("name_en", "Item on trial"), Map.entry("stage", "S1"), Map.entry("kind", "FILING"),
                Map.entry("power_type", "其他行政权力"), Map.entry("handling_type", "PROMISED"), Map.entry("deciding_body", "bureau"),
                Map.entry("supervising_department", "development"), Map.entry("consulted", consulted), Map.entry("project_classes", "SIMPLE"),
                Map.entry("condition", "region == \"" + REGION + "\""), Map.entry("statutory_days", "20"), Map.entry("statutory_unit", "WORKING_DAY"),
                Map.entry("promised_days", promised), Map.entry("flow", "flow-standard"), Map.entry("commitment", "N"),
                Map.entry("decision_timeout_mode", "FORBIDDEN"), Map.entry("visits", "0"), Map.entry("outcome_document", "告知书"));
    }

    private static Map<String, String> paper(String zh, String en) {
        return Map.of("name_zh", zh, "name_en", en, "source", "APPLICANT", "copies", "1", "form", "ELECTRONIC", "seal_required", "N", "tolerable", "N",
                "commitment", "N");
    }

    private static String part(String edge, String name, String more, String content) {
        return "--" + edge + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n"
                + (more.isEmpty() ? "" : "Content-Type: text/csv\r\n") + "\r\n" + content + "\r\n";
    }
}
