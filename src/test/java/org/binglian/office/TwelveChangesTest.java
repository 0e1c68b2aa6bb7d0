package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Nine changes that cities really made, by files alone and through the studio's own door: drafted by one analyst, judged without a
 * finding, rehearsed in a process of its own, released by another, seen to work. The other three: {@link ThreeChangesJourneyTest}.
 */
@Tag("postgres")
class TwelveChangesTest extends OfficeTest {

    private static final String DRAFTS = "/api/models/drafts/";

    private String planned;
    private int release;

    @BeforeAll
    void drafted_by_one_and_released_by_another() {
        office().morning();
        asItRan();
        String draft = DRAFTS + office().post("analyst1", DRAFTS.substring(0, DRAFTS.length() - 1), Map.of("title", "九项调整")).expect(201).body().path("id").asLong();
        int version = saved(draft);
        assertThat(office().get("analyst1", draft + "/findings").expect(200).body().path("findings")).isEmpty();
        assertThat(problems(office().post("analyst2", draft + "/release", Map.of("note", "x")).expect(422))).containsExactly("release-rehearsal");
        rehearsed(draft);
        assertThat(problems(office().post("analyst1", draft + "/release", Map.of("note", "x")).expect(422))).containsExactly("release-same-person");
        release = office().post("analyst2", draft + "/release", Map.of("note", "办公室决定", "version", version)).expect(201).body().path("release").asInt();
        inTheList();
    }

    /** What ran stands in the record one number before; the list has its own door. */
    @AfterAll
    void as_it_was() {
        if (release > 0) {
            office().post("analyst1", "/api/models/releases/" + (release - 1) + "/rollback", Map.of("note", "试验结束")).expect(201);
            office().morning();
            var change = begun("试验结束");
            for (String row : List.of("items/Z01", "materials/Z01-M1", "departments/icesnow")) {
                change = office().send("analyst1", "DELETE", "/api/catalogue/changes/" + number(change) + "/" + row, null, tag(change)).expect(200).body();
            }
            consented(change);
        }
    }

    private void asItRan() {
        assertThat(project(office().register(shop())).path("cycle").path("workingDays").asInt()).isEqualTo(67);
        var facts = OfficeClient.commercial();
        facts.put("features", List.of("FOREST_GRASSLAND"));
        assertThat(asked(reviewing(facts))).contains("forestry").doesNotContain("environment");
        planned = office().planned(OfficeClient.commercial());
        assertThat(promising(planned).status()).isEqualTo(422);
    }

    private int saved(String draft) {
        var shipped = new AnalystsHand().models();
        int version = 1;
        for (var file : TwelveChanges.nine().models().entrySet()) {
            if (!Arrays.equals(file.getValue(), shipped.get(file.getKey()))) {
                version = office().send("analyst1", "PUT", draft + "/files/" + file.getKey() + "?note=x", new String(file.getValue(), StandardCharsets.UTF_8),
                        Map.of("If-Match", "\"" + version + "\"")).expect(200).body().path("version").asInt();
            }
        }
        assertThat(version).as("each file was saved").isEqualTo(11);
        return version;
    }

    private void rehearsed(String draft) {
        String rehearsal = "/api/models/rehearsals/" + office().post("analyst1", draft + "/rehearsals", Map.of("kind", "SCENARIOS")).expect(202).body().path("id").asText();
        Awaitility.await().atMost(Duration.ofMinutes(12)).pollInterval(Duration.ofMillis(500)).until(() -> !List.of("WAITING", "RUNNING")
                .contains(office().get("analyst1", rehearsal).expect(200).body().path("state").asText()));
        var done = office().get("analyst1", rehearsal).body();
        assertThat(done.path("state").asText()).as("%s", done).isEqualTo("DONE");
        assertThat(done.path("result").path("scenarios").findValuesAsText("draft")).contains("FINISHED");
    }

    /** A new department and its item, handled by a flow of existing steps. */
    private void inTheList() {
        var change = begun("新增事项");
        change = put(change, "departments/icesnow", Map.of("name_zh", "市冰雪运动中心", "name_en", "Ice and Snow Centre", "kind", "DEPARTMENT", "level", "CITY"));
        change = put(change, "items/Z01", Map.ofEntries(Map.entry("name_zh", "户外冰雪场地临时搭建审批"), Map.entry("name_en", "Temporary ice and snow venue approval"),
                Map.entry("stage", "S2"), Map.entry("kind", "LICENCE"), Map.entry("power_type", "行政许可"), Map.entry("handling_type", "PROMISED"),
                Map.entry("deciding_body", "icesnow"), Map.entry("supervising_department", "icesnow"), Map.entry("consulted", "traffic:2:OPINION_DEEMED_CONSENT"),
                Map.entry("project_classes", "COMMERCIAL"), Map.entry("condition", "features contains \"ICE_VENUE\""), Map.entry("statutory_days", "20"),
                Map.entry("statutory_unit", "WORKING_DAY"), Map.entry("promised_days", "6"), Map.entry("flow", "flow-review-then-ask"),
                Map.entry("commitment", "N"), Map.entry("decision_timeout_mode", "FORBIDDEN"), Map.entry("outcome_document", "临时搭建批准书"),
                Map.entry("visits", "0")));
        change = put(change, "materials/Z01-M1", Map.of("name_zh", "搭建方案", "name_en", "Building plan", "source", "APPLICANT", "copies", "1",
                "form", "ELECTRONIC", "seal_required", "Y", "tolerable", "N", "commitment", "N"));
        assertThat(change.path("findings")).isEmpty();
        consented(change);
    }

    /** An archive that passed by default is told again on the second working day; the applicant too. */
    @Test
    void a_notice_goes_out_on_the_second_working_day_after_a_default() {
        LocalDate accepted = office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("D05"));
        office().accept(number);
        LocalDate defaulted = office().due(accepted, 2);
        office().after(defaulted);
        assertThat(office().item(number, "D05").path("passedByDefault").asBoolean()).isTrue();
        office().to(office().due(office().today(), 2), "23:59:00");
        assertThat(told("applicant1", number)).doesNotContain("我们已再次催办");
        office().to(office().today().plusDays(1), "00:00:30");
        assertThat(told("applicant1", number)).contains("事项 D05 已超时默认");
    }

    @Test
    void an_item_off_the_default_list_goes_to_its_leader() {
        office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B04"));
        office().accept(number);
        office().work(number, "OPINION");
        office().after(LocalDate.parse(office().item(number, "B04").path("clock").path("promisedDue").asText()));
        assertThat(office().item(number, "B04").path("passedByDefault").asBoolean()).as("as shipped it would have").isFalse();
        assertThat(office().item(number, "B04").path("overdue").asBoolean()).isTrue();
        assertThat(office().task(number, "OVERDUE_DECISION", "B04", "bureau")).isNotNull();
    }

    /** As shipped civil defence may never be silent ({@link JointConsultationTest}). */
    @Test
    void whoever_does_not_come_to_the_meeting_has_agreed() {
        LocalDate accepted = office().morning();
        var number = office().file(office().planned(OfficeClient.commercial()), "S2");
        office().work(number, "COMPLETENESS", "ACCEPTANCE");
        office().complete("planning1", office().task(number, "STAGE_START", null, null), Map.of("consultation", "MEETING")).expect(200);
        office().after(office().due(accepted, 3));
        office().complete(office().task(number, "MEETING", null, "planning"), Map.of("minutes", "原则同意")).expect(200);
        var invited = office().caseOf(number).path("meetings").get(0).path("invited");
        assertThat(invited).filteredOn(one -> "civildefence".equals(one.path("department").asText())).singleElement()
                .satisfies(one -> assertThat(one.path("deemed").asBoolean()).as("%s", one).isTrue());
        assertThat(invited).filteredOn(one -> "relics".equals(one.path("department").asText())).singleElement()
                .satisfies(one -> assertThat(one.path("deemed").asBoolean()).as("the others as before").isFalse());
    }

    @Test
    void another_department_is_asked_about_one_item() {
        LocalDate accepted = office().morning();
        var number = reviewing(OfficeClient.commercial());
        assertThat(asked(number)).contains("environment").doesNotContain("forestry");
        assertThat(office().opinion(number, "B01", "environment").path("due").asText()).isGreaterThanOrEqualTo(office().due(accepted, 3).toString());
        office().complete("environment1", office().task(number, "OPINION", "B01", "environment"), Map.of("opinion", "AGREE")).expect(200);
        assertThat(office().opinion(number, "B01", "environment").path("opinion").asText()).isEqualTo("AGREE");
    }

    @Test
    void a_material_may_follow_within_fifteen_days() {
        LocalDate filed = office().morning();
        var number = promising(planned).expect(201).body().path("caseNumber").asText();
        office().tidyLater(number, "applicant1");
        office().accept(number);
        assertThat(office().caseOf(number).path("tolerated").get(0).path("due").asText()).isEqualTo(office().due(filed, 15).toString());
    }

    @Test
    void more_projects_are_of_the_simple_class_of_ten_days() {
        office().morning();
        var simple = project(office().register(shop()));
        assertThat(simple.path("projectClass").asText()).isEqualTo("SIMPLE");
        assertThat(simple.path("cycle").path("workingDays").asInt()).isEqualTo(10);
    }

    @Test
    void experts_come_before_the_section() {
        office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("C01"));
        office().accept(number);
        office().work(number, "OPINION");
        assertThat(office().tasks(number, "REVIEW")).as("the section waits for the experts").isEmpty();
        assertThat(office().item(number, "C01").path("specialProcedures").get(0).path("kind").asText()).isEqualTo("TECHNICAL_REVIEW");
        String body = office().item(number, "C01").path("decidingBody").asText();
        office().send(body + "1", "DELETE", "/api/cases/" + number + "/items/C01/special-procedure", null, Map.of()).expect(200);
        assertThat(office().tasks(number, "REVIEW")).hasSize(1);
        office().work(number, "REVIEW", "DECISION");
        assertThat(office().item(number, "C01").path("bodyDecision").asText()).isEqualTo("GRANTED");
    }

    @Test
    void an_area_is_assessed_for_one_thing_more() {
        LocalDate today = office().morning();
        office().post("admin1", "/api/regional-assessments/kinds", Map.of("code", "TRAFFIC", "nameZh", "交通影响评价", "nameEn", "Traffic impact", "department",
                "traffic")).expect(201);
        String plot = "150199-2026-901";
        office().post("traffic1", "/api/regional-assessments", Map.of("kind", "TRAFFIC", "plots", List.of(plot), "result", "满足要求", "validFrom",
                today.toString(), "validUntil", today.plusDays(60).toString(), "documentNumber", "青交评〔2026〕1号")).expect(201);
        var facts = OfficeClient.commercial();
        facts.putAll(Map.of("plots", List.of(plot), "region", "150199", "features", List.of("MINERAL_OVERLAY")));
        var number = office().file(office().register(facts), List.of("P09"));
        office().accept(number);
        assertThat(office().item(number, "P09").path("decision").asText()).isEqualTo("SKIPPED");
        assertThat(office().item(number, "P09").path("assessment").path("kind").asText()).isEqualTo("TRAFFIC");
    }

    @Test
    void a_new_item_of_a_new_department_runs_through_its_own_flow() {
        office().morning();
        var facts = OfficeClient.commercial();
        facts.put("features", List.of("ICE_VENUE"));
        var number = office().file(office().register(facts), List.of("Z01"));
        office().accept(number);
        assertThat(office().item(number, "Z01").path("flow").asText()).isEqualTo("flow-review-then-ask");
        assertThat(office().tasks(number, "OPINION")).isEmpty();
        office().complete("icesnow1", office().task(number, "REVIEW", "Z01", "icesnow"), Map.of("proposal", "GRANT")).expect(200);
        office().complete("traffic1", office().task(number, "OPINION", "Z01", "traffic"), Map.of("opinion", "AGREE")).expect(200);
        office().complete("icesnowleader", office().task(number, "DECISION", "Z01", "icesnow"), Map.of("decision", "APPROVE")).expect(200);
        assertThat(office().item(number, "Z01").path("decision").asText()).isEqualTo("GRANTED");
        office().workAll(number);
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(11);
    }

    private OfficeClient.Answer promising(String project) {
        return office().post("applicant1", "/api/cases", Map.of("projectNumber", project, "stage", "S2", "commitments",
                List.of(Map.of("materialCode", "B01-M2", "supplyBy", office().due(office().today(), 15).toString()))));
    }

    private static Map<String, Object> shop() {
        var shop = OfficeClient.commercial();
        shop.put("floorArea", 3000);
        return shop;
    }

    private JsonNode begun(String title) {
        return office().post("analyst1", "/api/catalogue/changes", Map.of("title", title, "basis", "试验〔2026〕1号", "effectiveFrom", office().today().toString()))
                .expect(201).body();
    }

    private JsonNode put(JsonNode change, String row, Map<String, String> values) {
        return office().send("analyst1", "PUT", "/api/catalogue/changes/" + number(change) + "/" + row, Map.of("values", values), tag(change)).expect(200).body();
    }

    private void consented(JsonNode change) {
        String path = "/api/catalogue/changes/" + number(change);
        var submitted = office().send("analyst1", "POST", path + "/submit", null, tag(change)).expect(200).body();
        office().send("analyst2", "POST", path + "/consent", null, tag(submitted)).expect(200);
    }

    private static String number(JsonNode change) {
        return change.path("change").path("number").asText();
    }

    private static Map<String, String> tag(JsonNode change) {
        return Map.of("If-Match", "\"" + change.path("change").path("version").asInt() + "\"");
    }

    private static List<String> problems(OfficeClient.Answer refused) {
        return refused.body().path("errors").findValuesAsText("code");
    }

    private String reviewing(Map<String, Object> facts) {
        var number = office().file(office().register(facts), List.of("B01"));
        office().accept(number);
        return number;
    }

    private List<String> asked(String number) {
        return office().item(number, "B01").path("opinions").findValuesAsText("department");
    }

    private JsonNode project(String number) {
        return office().get("applicant1", "/api/projects/" + number).expect(200).body();
    }

    private String told(String who, String number) {
        return office().send(who, "GET", "/messages", null, Map.of("Accept", "text/html", "Accept-Language", "zh-CN")).expect(200).body().path("text")
                .asText();
    }
}
