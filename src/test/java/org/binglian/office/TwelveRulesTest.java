package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One project from registration to the start of work that touches all twelve rules, driven through the HTTP API alone; then, rule by
 * rule, what the record, the project and each body saw.
 */
@Tag("database")
class TwelveRulesTest extends OfficeTest {

    private static final String PLOT = "150105-2026-912";
    private static final String SURVEYOR = "91150100MADEM0011J";

    private LocalDate began;
    private String project;
    private String assessment;
    private String engagement;
    private String consultation;
    private String s1;
    private String beside;
    private String s2;
    private String s3;
    private JsonNode gapOpen;
    private JsonNode waiting;
    private JsonNode paused;
    private OfficeClient.Answer boundByMinutes;
    private OfficeClient.Answer heldAlready;
    private LocalDate silentUntil;

    @BeforeAll
    void drive() {
        began = office().morning();
        assessment = office().post("planning1", "/api/regional-assessments", Map.of("kind", "MINERAL", "plots", List.of(PLOT), "result", "不压覆重要矿产资源",
                "validFrom", began.toString(), "validUntil", began.plusDays(900).toString(), "documentNumber", "青自然资〔2026〕9号")).expect(201).body()
                .path("number").asText();
        var facts = OfficeClient.commercial();
        facts.put("plots", List.of(PLOT));
        facts.put("features", List.of("DEEP_BASEMENT", "NEAR_RIVER", "EIA_FORM", "TREES_ON_SITE", "MINERAL_OVERLAY"));
        facts.put("earthworkM3", 30000);
        project = office().register(facts);
        s1 = office().file(project, "S1");
        office().workAll(s1);
        besideTheStages();
        consultationBeforeApplying();
        secondStage();
        thirdStage();
    }

    /** The assessed item, the report of an agency, the item by commitment. */
    private void besideTheStages() {
        beside = office().file(project, List.of("P02", "P05", "P09"));
        engagement = office().post("applicant1", "/api/projects/" + project + "/engagements", Map.of("service", "EIA", "agency", SURVEYOR,
                "commissionedBy", "APPLICANT", "caseNumber", beside, "itemCode", "P02", "workingDays", 10)).expect(201).body().path("number").asText();
        ofParty("agency1", "ENGAGEMENT_ACCEPT", Map.of("decision", "ACCEPT"));
        office().pass(1);
        report("agency1", "报告表.pdf");
        ofParty("agency1", "REPORT_DELIVERY", Map.of("reportTitle", "环境影响报告表"));
        ofParty("applicant1", "REPORT_ACCEPTANCE", Map.of("decision", "ACCEPT"));
        ofParty("applicant1", "AGENCY_RATING", Map.of("ratingStars", 5));
        ofParty("agency1", "COMMISSIONER_RATING", Map.of("ratingStars", 4));
        office().workAll(beside);
    }

    private void consultationBeforeApplying() {
        office().post("applicant1", "/api/projects/" + project + "/consultations", Map.of("stage", "S2", "question", "地下室怎么报")).expect(201);
        LocalDate lastDay = office().due(office().today(), 3);
        invitation("water", Map.of("answer", "ATTEND"));
        office().after(lastDay);
        office().to(office().due(office().today(), 1), "09:00:00");
        office().complete("planning1", ofProject("MEETING", "planning"), Map.of("minutes", "原则同意", "attendance", List.of("water", "bureau"), "decisions",
                List.of(Map.of("itemCode", "B01", "decision", "CONDITIONS", "text", "出入口后退二十米")))).expect(200);
        consultation = office().get("applicant1", "/api/projects/" + project + "/consultations").expect(200).body().path("consultations").get(0)
                .path("minutesNumber").asText();
    }

    private void secondStage() {
        s2 = office().post("applicant1", "/api/cases", Map.of("projectNumber", project, "stage", "S2", "commitments",
                List.of(Map.of("materialCode", "B01-M3", "supplyBy", office().due(office().today(), 10).toString())))).expect(201).body()
                .path("caseNumber").asText();
        var check = office().task(s2, "COMPLETENESS", null, "planning");
        boundByMinutes = office().complete("planning1", check, demand("B01-M1", "补日照分析"));
        heldAlready = office().complete("planning1", check, demand("B01-M6", "补规划许可证"));
        office().accept(s2);
        gapOpen = office().caseOf(s2).path("commitments").get(0);
        office().agree(s2, "B03");
        office().decide(s2, "B03", "APPROVE");
        waiting = office().item(s2, "B03");
        office().post("applicant1", "/api/cases/" + s2 + "/commitments/B01-M3", Map.of("fileName", "日照分析报告.pdf")).expect(200);
        silentUntil = LocalDate.parse(office().opinion(s2, "B01", "traffic").path("due").asText());
        office().work(s2, task -> "OPINION".equals(task.path("kind").asText()) && !"traffic".equals(task.path("department").asText()));
        office().after(silentUntil);
        office().to(office().due(silentUntil, 1), "09:00:00");
        office().complete(office().task(s2, "REVIEW", "B01", "planning"), Map.of("expertReview", true, "procedure", "EXPERT_REVIEW", "workingDays", 5))
                .expect(200);
        office().pass(2);
        paused = office().item(s2, "B01");
        office().work(s2, "SPECIAL_PROCEDURE", "PROMISE_CHECK");
        office().get("water1", "/api/projects/" + project + "/documents").expect(200);
        office().work(s2, task -> !"ACCOUNTABILITY".equals(task.path("kind").asText()) && !"APPEAL".equals(task.path("kind").asText()));
        office().tasks(s2, "ACCOUNTABILITY").forEach(finding ->
                office().complete("supervisor1", finding, Map.of("finding", "UPHELD", "reason", "期限届满没有办理")).expect(200));
        office().workAll(s2);
    }

    private void thirdStage() {
        office().workAll(office().file(project, "PARALLEL"));
        s3 = office().file(project, "S3");
        office().workAll(s3);
        var start = office().post("applicant1", "/api/projects/" + project + "/start-of-work", null).expect(200).body();
        assertThat(start.path("open").asBoolean()).as("%s", start).isTrue();
    }

    @Test
    void rule_1_what_was_set_aside_waits_at_its_gate_and_closes_with_the_prerequisite() {
        assertThat(waiting.path("bodyDecision").asText()).isEqualTo("GRANTED");
        assertThat(waiting.path("decision").isNull()).as("B01 is still open").isTrue();
        assertThat(office().item(s2, "B03").path("decision").asText()).isEqualTo("GRANTED");
        assertThat(office().caseOf(s2).path("waivers")).isNotEmpty().allSatisfy(waiver -> {
            if ("DECISION".equals(waiver.path("gate").asText())) {
                assertThat(waiver.path("open").asBoolean()).isFalse();
            }
        });
        assertThat(recorded(s2)).contains("PREREQUISITE_WAIVED", "WAIVER_CLOSED");
    }

    @Test
    void rule_2_a_gap_is_promised_and_filled_and_a_commitment_is_decided_on_and_checked() {
        assertThat(gapOpen.path("state").asText()).isEqualTo("OPEN");
        assertThat(office().caseOf(s2).path("commitments").get(0).path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(office().item(beside, "P05").path("flow").asText()).isEqualTo("flow-commitment");
        assertThat(office().caseOf(beside).path("commitments").findValuesAsText("kind")).contains("COMMITMENT");
        assertThat(office().caseOf(beside).path("commitments").findValuesAsText("state")).containsOnly("ACCEPTED");
        assertThat(office().papers(s2)).contains("LETTER_OF_COMMITMENT");
    }

    @Test
    void rule_3_the_minutes_are_kept_once_and_bind_and_absence_is_no_persons_consent() {
        assertThat(consultation).startsWith("JY-");
        assertThat(recorded(project)).contains("CONSULTATION_ASKED", "MINUTES_KEPT", "ABSENT_DEEMED_CONSENT");
        assertThat(boundByMinutes.expect(409).problem()).isEqualTo("bound-by-minutes");
        assertThat(accountable(project)).contains("ABSENT_WITHOUT_EXCUSE");
    }

    @Test
    void rule_4_what_the_assessment_covers_is_spared_and_cites_it() {
        var spared = office().item(beside, "P09");
        assertThat(spared.path("decision").asText()).isEqualTo("SKIPPED");
        assertThat(spared.path("assessment").path("number").asText()).isEqualTo(assessment);
        assertThat(office().get("applicant1", "/api/projects/" + project).expect(200).body().path("assessments").get(0).path("number").asText())
                .isEqualTo(assessment);
        assertThat(recorded(assessment)).contains("ASSESSMENT_REGISTERED", "ASSESSMENT_USED");
    }

    @Test
    void rule_5_silence_of_a_consulted_department_is_its_consent_on_the_last_day() {
        var opinion = office().opinion(s2, "B01", "traffic");
        assertThat(opinion.path("opinion").asText()).isEqualTo("DEEMED_CONSENT");
        assertThat(opinion.path("deemedOn").asText()).isEqualTo(silentUntil.toString());
        assertThat(office().caseOf(s2).path("defaults").findValuesAsText("department")).contains("traffic");
        assertThat(office().papers(s2)).contains("DEFAULT_NOTICE");
    }

    @Test
    void rule_6_who_was_silent_answers_for_it() {
        var answered = office().get("supervisor1", "/api/supervision/accountability?state=CLOSED").expect(200).body().path("accountability");
        assertThat(answered).anySatisfy(one -> {
            assertThat(one.path("caseNumber").asText()).isEqualTo(s2);
            assertThat(one.path("department").asText()).isEqualTo("traffic");
            assertThat(one.path("outcome").asText()).isEqualTo("UPHELD");
            assertThat(one.path("measures")).isNotEmpty();
        });
        assertThat(office().caseOf(s2).path("handler").path("phone").asText()).isNotBlank();
        assertThat(office().get("applicant1", "/api/cases/" + s2).expect(200).body().path("timeline").findValuesAsText("kind"))
                .noneMatch(kind -> kind.startsWith("ACCOUNTABILITY"));
    }

    @Test
    void rule_7_nothing_is_asked_twice_and_each_look_is_recorded() {
        assertThat(heldAlready.expect(422).problem()).isEqualTo("demand-already-held");
        var shared = office().caseOf(s2).path("materials");
        assertThat(shared).anySatisfy(paper -> {
            assertThat(paper.path("materialCode").asText()).isEqualTo("B01-M6");
            assertThat(paper.path("status").asText()).isEqualTo("SHARED");
        });
        var meter = office().get("applicant1", "/api/projects/" + project).expect(200).body().path("sharing");
        assertThat(meter.path("reused").asInt()).isPositive();
        assertThat(meter.path("before").asInt()).isEqualTo(7);
        assertThat(meter.path("after").asInt()).isEqualTo(1);
    }

    @Test
    void rule_8_the_experts_time_is_theirs_and_stops_the_clock() {
        assertThat(paused.path("clock").path("paused").asBoolean()).isTrue();
        assertThat(paused.path("clock").path("pauses").get(0).path("kind").asText()).isEqualTo("EXPERT_REVIEW");
        assertThat(office().caseOf(s2).path("elapsed")).anySatisfy(part -> {
            assertThat(part.path("owner").asText()).isEqualTo("EXPERT");
            assertThat(part.path("workingDays").asInt()).isEqualTo(2);
        });
    }

    @Test
    void rule_9_the_agency_reported_in_its_own_time() {
        var line = office().get("applicant1", "/api/projects/" + project).expect(200).body().path("engagements").get(0);
        assertThat(line.path("number").asText()).isEqualTo(engagement);
        assertThat(line.path("state").asText()).isEqualTo("CLOSED");
        assertThat(line.path("late").asBoolean()).isFalse();
        assertThat(office().caseOf(beside).path("materials")).anySatisfy(paper ->
                assertThat(paper.path("fileName").asText()).isEqualTo("报告表.pdf"));
    }

    @Test
    void rule_10_the_items_were_chosen_by_decision_and_each_ran_a_standard_flow() {
        assertThat(recorded(s2)).contains("ITEMS_SELECTED");
        for (String number : List.of(s1, beside, s2, s3)) {
            assertThat(office().caseOf(number).path("items").findValuesAsText("flow")).isSubsetOf("flow-instant", "flow-standard", "flow-inspection",
                    "flow-expert", "flow-hearing", "flow-commitment", "flow-referral");
        }
    }

    @Test
    void rule_11_what_was_granted_was_handed_over_and_checked() {
        var handovers = office().caseOf(s2).path("handovers");
        assertThat(handovers.findValuesAsText("outcome")).contains("GRANT");
        assertThat(handovers.findValuesAsText("state")).contains("IN_ORDER");
        assertThat(office().caseOf(beside).path("handovers").findValuesAsText("outcome")).contains("COMMITMENT");
        assertThat(recorded(s2)).contains("HANDED_OVER", "HANDOVER_ACKNOWLEDGED", "HANDOVER_CHECKED");
    }

    @Test
    void rule_12_the_permit_came_within_the_67_working_days_and_work_may_start() {
        var done = office().get("applicant1", "/api/projects/" + project).expect(200).body();
        assertThat(done.path("projectClass").asText()).isEqualTo("COMMERCIAL");
        assertThat(done.path("cycle").path("workingDays").asInt()).isEqualTo(67);
        assertThat(done.path("cycle").path("usedWorkingDays").asInt()).isBetween(1, 67);
        assertThat(done.path("workMayStartOn").asText()).isEqualTo(office().today().toString());
        for (String number : List.of(s1, s2, s3)) {
            assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(11);
        }
    }

    private static Map<String, Object> demand(String material, String requirement) {
        return Map.of("complete", false, "demands", List.of(Map.of("materialCode", material, "problem", "缺少", "requirement", requirement)));
    }

    private void invitation(String department, Map<String, Object> answer) {
        office().complete(department + "1", ofProject("INVITATION", department), answer).expect(200);
    }

    private JsonNode ofProject(String kind, String department) {
        for (JsonNode task : office().everyTask("supervisor1", "department=" + department)) {
            if (kind.equals(task.path("kind").asText()) && project.equals(task.path("projectNumber").asText()) && task.path("caseNumber").isNull()) {
                return task;
            }
        }
        throw new AssertionError("no task " + kind + " of " + department);
    }

    private void ofParty(String who, String kind, Map<String, Object> fields) {
        var found = office().everyTask(who, "").stream().filter(task -> project.equals(task.path("projectNumber").asText()))
                .filter(task -> kind.equals(task.path("kind").asText())).toList();
        assertThat(found).as("%s for %s", kind, who).hasSize(1);
        office().post(who, "/api/tasks/" + found.get(0).path("id").asText() + "/complete", new HashMap<>(fields)).expect(200);
    }

    private void report(String who, String name) {
        String edge = "----binglian";
        String body = "--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n成果\r\n--" + edge + "--\r\n";
        office().send(who, "POST", "/api/engagements/" + engagement + "/report", java.net.http.HttpRequest.BodyPublishers.ofString(body),
                Map.of("Content-Type", "multipart/form-data; boundary=" + edge)).expect(201);
    }
}
