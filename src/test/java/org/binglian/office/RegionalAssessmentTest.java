package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.binglian.notice.Notices;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rule 4: an area is assessed in advance, its projects are spared what the result covers, for as long as it is in force. */
@Tag("postgres")
class RegionalAssessmentTest extends OfficeTest {

    private static int plots;

    // ---- what it spares ----------------------------------------------------------------------------------------------------------

    @Test
    void a_covered_item_is_skipped_citing_the_assessment_and_nobody_reviews_it() {
        office().morning();
        String plot = plot();
        String mineral = registered("planning1", "MINERAL", plot, 60);
        var project = project(plot, "MINERAL_OVERLAY");
        assertThat(recorded(project)).contains("ASSESSMENTS_FOUND");
        var number = reviewing(project, "P09");

        var item = office().item(number, "P09");
        assertThat(item.path("decision").asText()).isEqualTo("SKIPPED");
        assertThat(item.path("reason").asText()).contains(mineral);
        assertThat(item.path("assessment").path("number").asText()).isEqualTo(mineral);
        assertThat(item.path("assessment").path("treatment").asText()).isEqualTo("SKIP");
        assertThat(item.path("assessment").path("kind").asText()).isEqualTo("MINERAL");
        assertThat(item.path("clock").isNull()).isTrue();
        assertThat(office().tasks(number, "REVIEW")).isEmpty();
        assertThat(office().papers(number)).contains("ASSESSMENT_NOTICE").doesNotContain("GRANT_DECISION");
        assertThat(recorded(number)).contains("ASSESSMENT_APPLIED", "ITEM_SKIPPED");
        assertThat(recorded(mineral)).containsExactly("ASSESSMENT_REGISTERED", "ASSESSMENT_USED");
        assertThat(told("applicant1")).contains("ITEM_SKIPPED");
        office().workAll(number);
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(11);
        assertThat(office().caseOf(number).path("archivedOn").asText()).isNotBlank();
    }

    @Test
    void a_simplified_item_runs_its_short_flow_and_a_neighbour_its_full_one() {
        office().morning();
        String plot = plot();
        registered("environment1", "EIA", plot, 60);
        var covered = reviewing(project(plot, "EIA_FORM"), "P02");
        var neighbour = reviewing(project(plot(), "EIA_FORM"), "P02");
        assertThat(office().item(covered, "P02").path("flow").asText()).isEqualTo("flow-instant");
        assertThat(office().item(covered, "P02").path("assessment").path("treatment").asText()).isEqualTo("SIMPLIFY");
        assertThat(office().item(neighbour, "P02").path("flow").asText()).isEqualTo("flow-standard");
        assertThat(office().item(neighbour, "P02").path("assessment").isNull()).isTrue();
        for (String language : List.of("zh", "en")) {
            var page = office().send("applicant1", "GET", "/cases/" + covered + "?lang=" + language, null, Map.of()).expect(200).body().path("text").asText();
            assertThat(page).contains("zh".equals(language) ? "简化流程" : "shorter course");
        }
    }

    /** Needs the flow of commitments; asked only where that is drawn. */
    @Test
    void an_item_by_commitment_runs_the_flow_of_commitments() {
        assumeTrue(bean(RepositoryService.class).createProcessDefinitionQuery().processDefinitionKey("flow-commitment").count() > 0,
                "flow-commitment is not drawn yet");
        office().morning();
        String plot = plot();
        registered("development1", "ENERGY", plot, 60);
        var facts = facts(plot, "EIA_FORM");
        facts.put("energyTce", 1100);
        var number = reviewing(office().register(facts), "P03");
        assertThat(office().item(number, "P03").path("flow").asText()).isEqualTo("flow-commitment");
        assertThat(office().item(number, "P03").path("assessment").path("treatment").asText()).isEqualTo("COMMIT");
    }

    @Test
    void a_plot_matches_exactly_and_a_region_covers_all_its_plots() {
        office().morning();
        String plot = "159901-2026-" + (100 + ++plots);
        registered("planning1", "GEOHAZARD", plot, 60);
        var region = entered("planningleader", Map.of("kind", "MINERAL", "region", "159901", "result", "不压覆", "validFrom", office().today().toString(),
                "validUntil", office().today().plusDays(90).toString(), "documentNumber", "青自然资〔2026〕9号"));

        assertThat(kinds(project(List.of(plot), "159901"))).containsExactly("GEOHAZARD", "MINERAL");
        assertThat(kinds(project(List.of("159901-2026-001"), "159901"))).containsExactly("MINERAL");
        assertThat(kinds(project(List.of(plot, "159902-2026-001"), "159901"))).isEmpty();
        assertThat(kinds(project(List.of(), "159901"))).containsExactly("MINERAL");
        assertThat(kinds(project(List.of(), "159902"))).isEmpty();
        assertThat(listed("?plot=159901-2026-001")).containsExactly(region);
        assertThat(listed("?region=159901&kind=MINERAL")).containsExactly(region);
        assertThat(listed("?region=159902")).isEmpty();
        withdraw("planning1", region, "区划调整");
    }

    @Test
    void the_guide_and_the_project_say_what_an_assessment_spares() {
        office().morning();
        String plot = plot();
        String number = registered("planning1", "MINERAL", plot, 60);
        var facts = facts(plot, "MINERAL_OVERLAY");
        facts.remove("name");
        facts.remove("applicant");
        var guide = office().post(null, "/api/guide", facts).expect(200).body().path("assessments").get(0);
        assertThat(guide.path("number").asText()).isEqualTo(number);
        assertThat(guide.path("treatments").get(0).path("itemCode").asText()).isEqualTo("P09");
        assertThat(guide.path("treatments").get(0).path("treatment").asText()).isEqualTo("SKIP");

        var project = project(plot, "MINERAL_OVERLAY");
        var shown = office().get("applicant1", "/api/projects/" + project).expect(200).body().path("assessments").get(0);
        assertThat(shown.path("kindName").asText()).isEqualTo("压覆重要矿产资源评估");
        assertThat(shown.path("validUntil").asText()).isEqualTo(office().today().plusDays(60).toString());
        assertThat(office().get("applicant1", "/projects/" + project + "?lang=en").body().path("text").asText())
                .contains("Overlay of important mineral resources", "not handled", number);
        assertThat(office().get(null, "/assessments?lang=zh").body().path("text").asText()).contains(number, "区域评估", "压覆重要矿产资源评估");
        assertThat(office().get(null, "/assessments?lang=en").body().path("text").asText()).contains(number, "Regional assessments");
    }

    // ---- when it ends ------------------------------------------------------------------------------------------------------------

    @Test
    void a_withdrawal_reopens_exactly_the_running_items_that_lean_on_it() {
        office().morning();
        String plot = plot();
        String elsewhere = plot();
        String withdrawn = registered("environment1", "EIA", plot, 60);
        registered("environment1", "EIA", elsewhere, 60);
        registered("planning1", "MINERAL", plot, 60);
        var leaning = reviewing(project(plot, "EIA_FORM", "MINERAL_OVERLAY"), "P02", "P09");
        var neighbour = reviewing(project(elsewhere, "EIA_FORM"), "P02");
        var full = reviewing(project(plot(), "EIA_FORM"), "P02");
        var fullTask = office().task(full, "REVIEW", "P02", null).path("id").asText();
        var neighbourTask = office().task(neighbour, "REVIEW", "P02", null).path("id").asText();
        office().pass(2);
        String due = office().item(neighbour, "P02").path("clock").path("promisedDue").asText();

        var answer = withdraw("environmentleader", withdrawn, "区域规划环评须重新编制");
        assertThat(answer.path("assessment").path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(answer.path("uses")).hasSize(1);
        assertThat(answer.path("uses").get(0).path("endedHow").asText()).isEqualTo("REASSESSED");
        var item = office().item(leaning, "P02");
        assertThat(item.path("flow").asText()).isEqualTo("flow-standard");
        assertThat(item.path("assessment").isNull()).isTrue();
        assertThat(item.path("clock").path("promisedDue").asText()).isEqualTo(office().due(office().today(), 7).toString());
        assertThat(recorded(leaning)).contains("ASSESSMENT_LOST", "ITEM_REASSESSED");
        assertThat(told("environment")).contains("ASSESSMENT_LOST");

        assertThat(office().item(leaning, "P09").path("decision").asText()).isEqualTo("SKIPPED");
        assertThat(office().item(neighbour, "P02").path("flow").asText()).isEqualTo("flow-instant");
        assertThat(office().item(neighbour, "P02").path("clock").path("promisedDue").asText()).isEqualTo(due);
        assertThat(office().task(neighbour, "REVIEW", "P02", null).path("id").asText()).isEqualTo(neighbourTask);
        assertThat(office().task(full, "REVIEW", "P02", null).path("id").asText()).isEqualTo(fullTask);
        for (String other : List.of(neighbour, full)) {
            assertThat(recorded(other)).doesNotContain("ASSESSMENT_LOST", "ITEM_REASSESSED", "ITEM_REOPENED");
        }
        for (String language : List.of("zh", "en")) {
            office().send("applicant1", "GET", "/api/cases/" + leaning, null, Map.of("Accept-Language", language)).expect(200).body().path("timeline")
                    .forEach(event -> assertThat(event.path("text").asText()).as("%s", event).isNotBlank()
                            .doesNotContainPattern("[{\\[]|[A-Z]{3,}_|REASSESSED|SIMPLIFY|[：:，,]$"));
        }
        office().decide(leaning, "P02", "APPROVE");
        assertThat(office().item(leaning, "P02").path("bodyDecision").asText()).isEqualTo("GRANTED");
    }

    @Test
    void an_assessment_is_in_force_until_the_end_of_its_last_day() {
        LocalDate today = office().morning();
        String plot = plot();
        String number = registered("environment1", "EIA", plot, 3);
        var leaning = reviewing(project(plot, "EIA_FORM"), "P02");
        office().endOf(today.plusDays(3));
        assertThat(office().item(leaning, "P02").path("flow").asText()).isEqualTo("flow-instant");
        office().after(today.plusDays(3));
        var item = office().item(leaning, "P02");
        assertThat(item.path("flow").asText()).isEqualTo("flow-standard");
        assertThat(item.path("clock").path("promisedDue").asText()).isEqualTo(office().due(today.plusDays(4), 7).toString());
        assertThat(recorded(number)).containsExactly("ASSESSMENT_REGISTERED", "ASSESSMENT_USED", "ASSESSMENT_EXPIRED");
        assertThat(office().get(null, "/api/regional-assessments?plot=" + plot).body().path("assessments").get(0).path("state").asText())
                .isEqualTo("EXPIRED");
        var later = reviewing(project(plot, "EIA_FORM"), "P02");
        assertThat(office().item(later, "P02").path("flow").asText()).isEqualTo("flow-standard");
    }

    @Test
    void a_skipped_item_of_a_running_case_is_reopened_and_what_it_fulfilled_is_needed_again() {
        office().morning();
        String plot = plot();
        String seismic = registered("seismology1", "SEISMIC", plot, 60);
        var project = project(plot, "MAJOR_SEISMIC", "EIA_FORM");
        var number = reviewing(project, "P12", "P02");
        assertThat(office().item(number, "P12").path("decision").asText()).isEqualTo("SKIPPED");
        var construction = reviewing(project, "C03");
        assertThat(waits(construction, "P12")).isFalse();

        withdraw("seismology1", seismic, "断层资料更新");
        var item = office().item(number, "P12");
        assertThat(item.path("decision").isNull()).isTrue();
        assertThat(item.path("flow").asText()).isEqualTo("flow-expert");
        assertThat(item.path("assessment").isNull()).isTrue();
        assertThat(office().tasks(number, "REVIEW").stream().filter(task -> "P12".equals(task.path("itemCode").asText()))).isNotEmpty();
        assertThat(recorded(number)).contains("ITEM_REOPENED", "ASSESSMENT_LOST");
        assertThat(waits(construction, "P12")).isTrue();
        assertThat(recorded(construction)).contains("PREREQUISITE_OPEN_AGAIN");

        office().work(number, "OPINION");
        office().decide(number, "P12", "APPROVE");
        assertThat(office().item(number, "P12").path("decision").asText()).isEqualTo("GRANTED");
        assertThat(waits(construction, "P12")).isFalse();
    }

    @Test
    void a_case_that_has_ended_is_left_alone_and_supervision_is_told() {
        office().morning();
        String plot = plot();
        String mineral = registered("planning1", "MINERAL", plot, 60);
        var number = reviewing(project(plot, "MINERAL_OVERLAY"), "P09");
        office().workAll(number);
        var answer = withdraw("planning1", mineral, "新探明矿产");
        assertThat(answer.path("uses").get(0).path("endedHow").asText()).isEqualTo("LEFT_ALONE");
        assertThat(office().item(number, "P09").path("decision").asText()).isEqualTo("SKIPPED");
        assertThat(office().item(number, "P09").path("assessment").path("number").asText()).isEqualTo(mineral);
        assertThat(told("supervision")).contains("ASSESSMENT_LOST");
        assertThat(office().get("supervisor1", "/api/regional-assessments/" + mineral + "/uses").expect(200).body().path("uses").get(0)
                .path("caseNumber").asText()).isEqualTo(number);
        office().get("applicant1", "/api/regional-assessments/" + mineral + "/uses").expect(403);
        assertThat(office().get("supervisor1", "/assessments").body().path("text").asText()).contains(number);
        assertThat(office().get(null, "/assessments").body().path("text").asText()).doesNotContain(number);
    }

    @Test
    void a_decision_that_waits_for_its_gate_is_void_when_its_ground_is_gone() {
        office().morning();
        String plot = plot();
        String eia = registered("environment1", "EIA", plot, 60);
        var project = project(plot, "EIA_FORM");
        var number = reviewing(project, "P02");
        office().work(number, "REVIEW");
        assertThat(office().item(number, "P02").path("bodyDecision").asText()).isEqualTo("GRANTED");
        assertThat(office().item(number, "P02").path("decision").isNull()).isTrue();
        assertThat(withdraw("environment1", eia, "结论失效").path("uses").get(0).path("endedHow").asText()).isEqualTo("REOPENED");

        assertThat(recorded(number)).contains("DECISION_VOID");
        assertThat(office().item(number, "P02").path("bodyDecision").isNull()).isTrue();
        assertThat(office().item(number, "P02").path("flow").asText()).isEqualTo("flow-standard");
        office().decide(number, "P02", "APPROVE");
        office().workAll(office().file(project, "S1"));
        office().workAll(number);
        assertThat(office().item(number, "P02").path("decision").asText()).isEqualTo("GRANTED");
        assertThat(office().caseOf(number).path("archivedOn").asText()).isNotBlank();
    }

    @Test
    void a_granted_item_of_a_running_case_is_reviewed_again() {
        office().morning();
        String plot = plot();
        String eia = registered("environment1", "EIA", plot, 60);
        var project = office().planned(facts(plot, "EIA_FORM", "MINERAL_OVERLAY"));
        var number = reviewing(project, "P02", "P09");
        office().work(number, task -> "P02".equals(task.path("itemCode").asText()));
        assertThat(office().item(number, "P02").path("decision").asText()).isEqualTo("GRANTED");
        withdraw("environment1", eia, "结论失效");
        assertThat(office().item(number, "P02").path("decision").isNull()).isTrue();
        assertThat(office().item(number, "P02").path("flow").asText()).isEqualTo("flow-standard");
        office().workAll(number);
        assertThat(office().item(number, "P02").path("decision").asText()).isEqualTo("GRANTED");
    }

    @Test
    void an_overdue_item_stays_with_the_leader_and_gets_no_fresh_clock() {
        LocalDate accepted = office().morning();
        String plot = plot();
        String eia = registered("environment1", "EIA", plot, 60);
        var number = reviewing(project(plot, "EIA_FORM"), "P02");
        office().after(office().due(accepted, 7));
        var task = office().task(number, "OVERDUE_DECISION", "P02", "environment");
        assertThat(withdraw("environment1", eia, "结论失效").path("uses").get(0).path("endedHow").asText()).isEqualTo("LEFT_TO_LEADER");
        assertThat(office().task(number, "OVERDUE_DECISION", "P02", "environment").path("id").asText()).isEqualTo(task.path("id").asText());
        assertThat(office().item(number, "P02").path("overdue").asBoolean()).isTrue();
    }

    @Test
    void an_item_that_was_refused_or_taken_back_is_not_touched() {
        office().morning();
        String plot = plot();
        String eia = registered("environment1", "EIA", plot, 60);
        var refused = reviewing(office().planned(facts(plot, "EIA_FORM")), "P02");
        office().complete(office().task(refused, "REVIEW", "P02", null), Map.of("proposal", "REFUSE", "reason", "选址不符")).expect(200);
        assertThat(office().item(refused, "P02").path("decision").asText()).isEqualTo("REFUSED");
        assertThat(withdraw("environment1", eia, "结论失效").path("uses").get(0).path("endedHow").asText()).isEqualTo("NOT_NEEDED");
        assertThat(office().item(refused, "P02").path("decision").asText()).isEqualTo("REFUSED");
    }

    @Test
    void a_leader_who_opens_a_skipped_item_again_gets_a_full_review() {
        office().morning();
        String plot = plot();
        registered("planning1", "MINERAL", plot, 60);
        var number = reviewing(project(plot, "MINERAL_OVERLAY", "EIA_FORM"), "P09", "P02");
        office().post("planningleader", "/api/cases/" + number + "/items/P09/reopening", Map.of("reason", "现场发现矿脉")).expect(202);
        assertThat(office().item(number, "P09").path("decision").isNull()).isTrue();
        assertThat(office().item(number, "P09").path("clock").isNull()).isFalse();
        assertThat(office().item(number, "P09").path("assessment").isNull()).isTrue();
    }

    // ---- the register ------------------------------------------------------------------------------------------------------------

    @Test
    void only_the_responsible_department_keeps_the_register() {
        office().morning();
        var eia = draft("EIA", plot(), 60);
        assertThat(office().post("planning1", "/api/regional-assessments", eia).expect(403).problem()).isEqualTo("assessment-not-yours");
        office().post("applicant1", "/api/regional-assessments", eia).expect(403);
        office().post(null, "/api/regional-assessments", eia).expect(403);
        String number = entered("environment1", eia);
        assertThat(office().post("planning1", withdrawal(number), Map.of("reason", "x")).expect(403).problem()).isEqualTo("assessment-not-yours");
        assertThat(office().post("environment1", withdrawal(number), Map.of()).expect(422).problem()).isEqualTo("reason-required");
        assertThat(office().post("environment1", withdrawal("QY-2020-999999"), Map.of("reason", "x")).expect(404).problem()).isEqualTo("assessment-unknown");
        withdraw("environment1", number, "作废");
        assertThat(office().post("environment1", withdrawal(number), Map.of("reason", "x")).expect(409).problem()).isEqualTo("assessment-ended");
    }

    @Test
    void what_is_wrong_with_an_assessment_is_named_field_by_field() {
        office().morning();
        var wrong = new HashMap<String, Object>(Map.of("kind", "NOISE", "region", "1501", "documentHash", "abc", "validFrom", "2030-02-01", "validUntil",
                "2030-01-01"));
        var errors = office().post("environment1", "/api/regional-assessments", wrong).expect(422).body().path("errors");
        assertThat(errors.findValuesAsText("field")).containsExactlyInAnyOrder("kind", "region", "result", "documentNumber", "documentHash", "validUntil");
        assertThat(office().post("environment1", "/api/regional-assessments", Map.of("kind", "EIA", "result", "x", "documentNumber", "y")).expect(422)
                .body().path("errors").findValuesAsText("field")).containsExactlyInAnyOrder("region", "validFrom", "validUntil");
    }

    @Test
    void a_file_is_imported_whole_or_not_at_all() {
        office().morning();
        String plot = plot();
        String other = plot();
        String heading = "kind,plots,region,result,valid_from,valid_until,document_number,document_hash\n";
        String good = "FLOOD," + plot + ";" + other + ",,不影响行洪," + office().today() + "," + office().today().plusDays(90) + ",青水〔2026〕3号,\n";
        String bad = "EIA," + plot + ",,达标," + office().today() + ",soon,青环〔2026〕4号,\n";
        var refused = imported("water1", heading + good + bad).expect(422);
        assertThat(refused.problem()).isEqualTo("assessment-invalid");
        assertThat(refused.body().path("errors").findValuesAsText("field")).containsExactly("assessments.csv:3:valid_until", "assessments.csv:3:kind");
        assertThat(refused.body().path("errors").get(1).path("message").asText()).contains("environment", "删去本行");
        assertThat(listed("?plot=" + plot)).isEmpty();

        var done = imported("water1", "\uFEFF" + heading + good).expect(201).body().path("assessments");
        assertThat(done).hasSize(1);
        assertThat(listed("?plot=" + other)).containsExactly(done.get(0).path("number").asText());
        assertThat(recorded(done.get(0).path("number").asText())).containsExactly("ASSESSMENT_REGISTERED");
        imported("applicant1", heading + good).expect(403);
        imported("water1", "").expect(422);
    }

    @Test
    void the_kinds_are_data_and_an_office_adds_its_own() {
        office().morning();
        var kinds = office().get(null, "/api/regional-assessments/kinds").expect(200).body().path("kinds");
        assertThat(kinds.findValuesAsText("code")).contains("EIA", "RELICS", "FLOOD", "ENERGY", "GEOHAZARD", "SOIL_WATER", "MINERAL", "WATER_RESOURCES",
                "SEISMIC", "CLIMATE");
        var clearance = Map.of("code", "CLEARANCE", "nameZh", "净空评估", "nameEn", "Airport clearance", "department", "aviation");
        office().post("planning1", "/api/regional-assessments/kinds", clearance).expect(403);
        assertThat(office().post("admin1", "/api/regional-assessments/kinds", Map.of("code", "clear", "department", "nobody")).expect(422).body()
                .path("errors").findValuesAsText("field")).containsExactly("code", "nameZh", "nameEn", "department");
        office().post("admin1", "/api/regional-assessments/kinds", clearance).expect(201);
        assertThat(office().post("admin1", "/api/regional-assessments/kinds", clearance).expect(409).problem()).isEqualTo("assessment-kind-known");
        String number = registered("aviation1", "CLEARANCE", plot(), 60);
        assertThat(listed("?kind=CLEARANCE")).containsExactly(number);
    }

    // ---- steps -------------------------------------------------------------------------------------------------------------------

    private static String plot() {
        return "150199-2026-" + (100 + ++plots);
    }

    private static Map<String, Object> facts(String plot, String... features) {
        var facts = OfficeClient.commercial();
        facts.putAll(Map.of("plots", List.of(plot), "region", "150199", "features", List.of(features), "energyTce", 0, "electricityKwh", 0));
        return facts;
    }

    private String project(String plot, String... features) {
        return office().register(facts(plot, features));
    }

    private String project(List<String> plots, String region) {
        var facts = OfficeClient.commercial();
        facts.putAll(Map.of("plots", plots, "region", region));
        return office().register(facts);
    }

    private String reviewing(String project, String... items) {
        var number = office().file(project, List.of(items));
        office().accept(number);
        return number;
    }

    private Map<String, Object> draft(String kind, String plot, int days) {
        return Map.of("kind", kind, "plots", List.of(plot), "result", "评估结论：满足要求", "validFrom", office().today().toString(), "validUntil",
                office().today().plusDays(days).toString(), "documentNumber", "青评〔2026〕1号");
    }

    private String registered(String who, String kind, String plot, int days) {
        return entered(who, draft(kind, plot, days));
    }

    private String entered(String who, Map<String, Object> draft) {
        return office().post(who, "/api/regional-assessments", draft).expect(201).body().path("number").asText();
    }

    private static String withdrawal(String number) {
        return "/api/regional-assessments/" + number + "/withdrawal";
    }

    private JsonNode withdraw(String who, String number, String reason) {
        return office().post(who, withdrawal(number), Map.of("reason", reason)).expect(200).body();
    }

    private OfficeClient.Answer imported(String who, String csv) {
        String edge = "----binglian";
        String body = "--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n" + csv + "\r\n--"
                + edge + "--\r\n";
        return office().send(who, "POST", "/api/regional-assessments/import", java.net.http.HttpRequest.BodyPublishers.ofByteArray(
                body.getBytes(StandardCharsets.UTF_8)), Map.of("Content-Type", "multipart/form-data; boundary=" + edge));
    }

    private List<String> listed(String query) {
        return office().get(null, "/api/regional-assessments" + query).expect(200).body().path("assessments").findValuesAsText("number");
    }

    private List<String> kinds(String project) {
        var found = office().get("applicant1", "/api/projects/" + project).expect(200).body().path("assessments");
        return StreamSupport.stream(found.spliterator(), false).map(one -> one.path("kind").asText()).toList();
    }

    private List<String> told(String recipient) {
        return bean(Notices.class).of(List.of(recipient), 20).stream().map(message -> message.kind()).toList();
    }

    /** Whether a line of the case still waits for that item. */
    private boolean waits(String caseNumber, String prerequisite) {
        return StreamSupport.stream(office().caseOf(caseNumber).path("waivers").spliterator(), false)
                .anyMatch(line -> prerequisite.equals(line.path("prerequisite").asText()) && line.path("open").asBoolean());
    }
}
