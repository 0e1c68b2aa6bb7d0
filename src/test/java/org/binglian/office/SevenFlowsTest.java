package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.People;
import org.binglian.engine.TaskSheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 10: the seven standard flows, each branch and each refusal; all end in the body's decision, by two people. */
class SevenFlowsTest extends OfficeTest {

    private LocalDate accepted;

    // ---- site inspection ---------------------------------------------------------------------------------------------------------

    @Test
    void an_inspection_is_planned_and_made_by_two_before_the_review_and_the_clock_goes_on() {
        var number = begun("P15");
        assertThat(office().tasks(number, "REVIEW")).isEmpty();
        var plan = task(number, "INSPECTION_PLAN");
        assertThat(office().complete(plan, Map.of("inspectors", "张工")).expect(422).problem()).isEqualTo("two-inspectors");
        assertThat(office().complete(plan, Map.of("inspectors", "张工、李工", "plannedOn", accepted.minusDays(1).toString())).expect(422).problem())
                .isEqualTo("inspection-day");
        assertThat(office().complete(plan, Map.of("inspectors", "张工、李工", "plannedOn", "tomorrow")).expect(422).problem()).isEqualTo("form-incomplete");
        office().complete(plan, Map.of("inspectors", "张工、李工", "plannedOn", office().due(accepted, 2).toString())).expect(200);

        office().pass(2);
        var visit = task(number, "SITE_INSPECTION");
        assertThat(office().complete(visit, Map.of("findings", "有围挡", "passed", true, "visitedOn", office().due(accepted, 5).toString()))
                .expect(422).problem()).isEqualTo("inspection-day");
        assertThat(office().complete(visit, Map.of("passed", false)).expect(422).problem()).isEqualTo("form-incomplete");
        office().complete(visit, Map.of("findings", "围挡距控制线不足", "passed", false)).expect(200);
        var item = office().item(number, "P15");
        assertThat(item.path("clock").path("paused").asBoolean()).isFalse();
        assertThat(item.path("clock").path("promisedDue").asText()).isEqualTo(office().due(accepted, 10).toString());
        var kept = item.path("specialProcedures").get(0);
        assertThat(kept.path("kind").asText()).isEqualTo("SITE_VISIT");
        assertThat(kept.path("owner").asText()).isEqualTo("BODY");
        assertThat(kept.path("result").asText()).isEqualTo("围挡距控制线不足");
        assertThat(recorded(number)).contains("INSPECTION_PLANNED", "SITE_INSPECTED");

        office().complete(task(number, "REVIEW"), Map.of("proposal", "REFUSE", "reason", "现场不符合要求")).expect(200);
        office().complete(task(number, "DECISION"), Map.of("decision", "APPROVE")).expect(200);
        assertThat(decision(number, "P15")).isEqualTo("REFUSED");
    }

    // ---- hearing and public notice -----------------------------------------------------------------------------------------------

    @Test
    void a_hearing_that_somebody_asks_for_stops_the_clock_and_its_record_carries_the_decision() {
        var number = begun("P16");
        office().complete(task(number, "REVIEW"), Map.of("proposal", "GRANT", "hearing", "ON_REQUEST")).expect(200);
        office().complete(task(number, "HEARING_RIGHTS"), Map.of("parties", "申请人、周边居民")).expect(200);
        var request = task(number, "HEARING_REQUEST");
        assertThat(request.path("due").asText()).isEqualTo(office().due(accepted, 5).toString());
        assertThat(office().complete(request, Map.of("requested", true)).expect(422).problem()).isEqualTo("form-incomplete");
        assertThat(office().item(number, "P16").path("clock").path("paused").asBoolean()).isFalse();
        office().complete(request, Map.of("requested", true, "parties", "居民代表")).expect(200);

        var item = office().item(number, "P16");
        assertThat(item.path("state").asInt()).isEqualTo(9);
        assertThat(item.path("clock").path("pauses").get(0).path("kind").asText()).isEqualTo("HEARING");
        assertThat(item.path("clock").path("pauses").get(0).path("ground").asText()).contains("第四十五条");
        assertThat(office().papers(number)).contains("SPECIAL_PROCEDURE_NOTICE");

        var notice = task(number, "HEARING_NOTICE");
        assertThat(announce(notice, "stability1", 7).expect(422).problem()).as("the chair is not the reviewer").isEqualTo("hearing-chair");
        for (String nobody : List.of("planning1", "applicant1", "admin1", "nobody9")) {
            var refused = announce(notice, nobody, 7).expect(422);
            assertThat(refused.problem()).isEqualTo("hearing-chair-unknown");
            assertThat(refused.body().path("errors").findValuesAsText("field")).containsExactly("chair");
            assertThat(refused.body().path("errors").toString()).contains("stability2").doesNotContain("stability1");
        }
        assertThat(announce(notice, " ", 7).expect(422).body().path("errors").findValuesAsText("field")).containsExactly("chair");
        assertThat(bean(TaskSheets.class).of(notice.path("id").asText(), bean(People.class).require("stability1"), Locale.CHINESE)).filteredOn(field ->
                "chair".equals(field.key())).singleElement().satisfies(field -> assertThat(field.options()).extracting(TaskSheets.Option::value)
                .contains("stability2", "stabilityleader").doesNotContain("stability1", "planning1"));
        assertThat(announce(notice, "stability2", 6).expect(422).problem()).as("seven days ahead").isEqualTo("hearing-day");
        assertThat(announce(notice, "stability2", 21).expect(422).problem()).as("within twenty days").isEqualTo("hearing-day");
        announce(notice, "stability2", 7).expect(200);
        var hearing = task(number, "HEARING");
        assertThat(office().complete("stability2", hearing, Map.of("record", "笔录")).expect(409).problem()).isEqualTo("hearing-not-yet");
        office().pass(7);
        assertThat(office().complete("stability1", hearing, Map.of("record", "笔录")).expect(422).problem()).isEqualTo("hearing-chair-acts");
        office().complete("stability2", hearing, Map.of("record", "居民要求限时施工，申请人同意")).expect(200);

        item = office().item(number, "P16");
        assertThat(item.path("clock").path("promisedDue").asText()).isEqualTo(office().due(accepted, 10 + 7).toString());
        assertThat(item.path("specialProcedures").get(0).path("result").asText()).isEqualTo("居民要求限时施工，申请人同意");
        assertThat(item.path("specialProcedures").get(0).path("owner").asText()).isEqualTo("PUBLIC");
        var again = task(number, "REVIEW");
        assertThat(office().complete(again, Map.of("proposal", "GRANT")).expect(422).problem()).as("reasons by the record").isEqualTo("form-incomplete");
        office().complete(again, Map.of("proposal", "GRANT_WITH_CONDITIONS", "conditions", "限时施工", "reason", "依据听证笔录")).expect(200);
        office().complete(task(number, "DECISION"), Map.of("decision", "APPROVE")).expect(200);
        item = office().item(number, "P16");
        assertThat(item.path("decision").asText()).isEqualTo("GRANTED_WITH_CONDITIONS");
        assertThat(item.path("reason").asText()).isEqualTo("依据听证笔录");
        assertThat(recorded(number)).containsSubsequence("HEARING_RIGHTS_TOLD", "HEARING_REQUESTED", "SPECIAL_PROCEDURE_BEGUN", "HEARING_ANNOUNCED",
                "SPECIAL_PROCEDURE_CONCLUDED", "HEARING_HELD", "SPECIAL_PROCEDURE_ENDED", "BODY_DECIDED");
    }

    @Test
    void nobody_asks_for_the_hearing_within_five_days_and_the_review_goes_on() {
        var number = begun("P16");
        office().complete(task(number, "REVIEW"), Map.of("proposal", "GRANT", "hearing", "ON_REQUEST")).expect(200);
        office().complete(task(number, "HEARING_RIGHTS"), Map.of("parties", "申请人")).expect(200);
        office().after(office().due(accepted, 5));
        assertThat(office().tasks(number, "HEARING_REQUEST")).isEmpty();
        assertThat(office().item(number, "P16").path("clock").path("pauses")).isEmpty();
        record(number);
        assertThat(decision(number, "P16")).isEqualTo("GRANTED");
    }

    @Test
    void those_concerned_may_say_that_they_want_no_hearing() {
        var number = begun("P16");
        office().complete(task(number, "REVIEW"), Map.of("proposal", "GRANT", "hearing", "ON_REQUEST")).expect(200);
        office().complete(task(number, "HEARING_RIGHTS"), Map.of("parties", "申请人")).expect(200);
        office().complete(task(number, "HEARING_REQUEST"), Map.of("requested", false)).expect(200);
        assertThat(recorded(number)).contains("HEARING_NOT_REQUESTED");
        record(number);
        assertThat(decision(number, "P16")).isEqualTo("GRANTED");
    }

    @Test
    void a_public_notice_keeps_the_clock_running_and_its_outcome_is_kept() {
        var number = begun("P16");
        office().complete(task(number, "REVIEW"), Map.of("proposal", "GRANT", "publicNotice", true, "workingDays", 3)).expect(200);
        assertThat(office().item(number, "P16").path("clock").path("paused").asBoolean()).isFalse();
        office().complete(task(number, "SPECIAL_PROCEDURE"), Map.of("result", "公示期间无异议")).expect(200);
        assertThat(office().item(number, "P16").path("specialProcedures").get(0).path("result").asText()).isEqualTo("公示期间无异议");
        assertThat(office().item(number, "P16").path("clock").path("promisedDue").asText()).isEqualTo(office().due(accepted, 10).toString());
        record(number);
        assertThat(decision(number, "P16")).isEqualTo("GRANTED");
    }

    @Test
    void a_required_hearing_that_is_not_held_in_time_lets_the_clock_go_on() {
        var number = begun("P16");
        office().complete(task(number, "REVIEW"), Map.of("proposal", "GRANT", "hearing", "REQUIRED")).expect(200);
        announce(task(number, "HEARING_NOTICE"), "stabilityleader", 8).expect(200);
        office().endOf(office().due(accepted, 15));
        assertThat(office().item(number, "P16").path("clock").path("paused").asBoolean()).isTrue();
        office().after(office().due(accepted, 15));
        assertThat(office().item(number, "P16").path("clock").path("paused").asBoolean()).isFalse();
        office().complete("stabilityleader", task(number, "HEARING"), Map.of("record", "笔录")).expect(200);
        assertThat(recorded(number)).containsOnlyOnce("SPECIAL_PROCEDURE_ENDED");
        record(number);
        assertThat(decision(number, "P16")).isEqualTo("GRANTED");
    }

    @Test
    void a_second_procedure_cannot_be_opened_beside_one_that_runs() {
        var number = begun("P16");
        office().post("stability1", "/api/cases/" + number + "/items/P16/special-procedure", Map.of("kind", "EXPERT_REVIEW", "workingDays", 5)).expect(201);
        assertThat(office().complete(task(number, "REVIEW"), Map.of("proposal", "GRANT", "hearing", "REQUIRED")).expect(409).problem())
                .isEqualTo("special-procedure-runs");
    }

    // ---- commitment --------------------------------------------------------------------------------------------------------------

    @Test
    void the_body_decides_directly_on_a_complete_letter_of_commitment_and_a_check_follows() {
        var number = committed();
        assertThat(office().tasks(number, "REVIEW")).isEmpty();
        office().complete(task(number, "COMMITMENT_CHECK"), Map.of("letterComplete", true)).expect(200);
        assertThat(recorded(number)).doesNotContain("COMMITMENT_ACCEPTED");
        office().complete(task(number, "DECISION"), Map.of("decision", "APPROVE")).expect(200);
        assertThat(office().item(number, "P05").path("bodyDecision").asText()).isEqualTo("GRANTED");
        assertThat(recorded(number)).containsOnlyOnce("COMMITMENT_ACCEPTED");
    }

    @Test
    void an_incomplete_letter_leads_to_the_ordinary_review_and_no_check_of_a_promise() {
        var number = committed();
        office().complete(task(number, "COMMITMENT_CHECK"), Map.of("letterComplete", false, "reason", "未盖章")).expect(200);
        office().complete(task(number, "REVIEW"), Map.of("proposal", "GRANT")).expect(200);
        office().complete(task(number, "DECISION"), Map.of("decision", "APPROVE")).expect(200);
        assertThat(office().item(number, "P05").path("bodyDecision").asText()).isEqualTo("GRANTED");
        assertThat(recorded(number)).doesNotContain("COMMITMENT_ACCEPTED");
    }

    @Test
    void a_refusal_is_nothing_to_be_followed() {
        var number = committed();
        office().complete(task(number, "COMMITMENT_CHECK"), Map.of("letterComplete", true)).expect(200);
        office().complete(task(number, "DECISION"), Map.of("decision", "REFUSE", "reason", "不适用承诺")).expect(200);
        assertThat(decision(number, "P05")).isEqualTo("REFUSED");
        assertThat(recorded(number)).doesNotContain("COMMITMENT_ACCEPTED");
    }

    // ---- referral ----------------------------------------------------------------------------------------------------------------

    @Test
    void the_first_review_goes_up_and_the_time_of_the_higher_body_is_its_own() {
        var number = begun("P09");
        office().complete(task(number, "REVIEW"), Map.of("proposal", "GRANT_WITH_CONDITIONS", "conditions", "另行补偿")).expect(200);
        office().pass(2);
        var refer = task(number, "REFERRAL");
        assertThat(office().complete(refer, Map.of("sentTo", "自治区自然资源厅", "documentNumber", "呼资〔2026〕7号", "sentOn",
                office().due(office().today(), 1).toString())).expect(422).problem()).isEqualTo("referral-day");
        assertThat(office().complete(refer, Map.of("sentTo", "自治区自然资源厅")).expect(422).problem()).isEqualTo("form-incomplete");
        office().complete(refer, Map.of("sentTo", "自治区自然资源厅", "documentNumber", "呼资〔2026〕7号")).expect(200);
        LocalDate sent = office().today();
        var item = office().item(number, "P09");
        assertThat(item.path("clock").path("pauses").get(0).path("ground").asText()).contains("第四十三条");
        assertThat(item.path("specialProcedures").get(0).path("owner").asText()).isEqualTo("HIGHER_BODY");
        assertThat(task(number, "HIGHER_ANSWER").path("due").asText()).isEqualTo(office().due(sent, 20).toString());

        office().after(office().due(sent, 20));
        assertThat(recorded(number)).containsOnlyOnce("HIGHER_BODY_URGED");
        assertThat(office().item(number, "P09").path("overdue").asBoolean()).isFalse();
        assertThat(office().item(number, "P09").path("clock").path("paused").asBoolean()).isTrue();
        office().pass(1);
        office().complete(task(number, "HIGHER_ANSWER"), Map.of("answer", "AGREE", "documentNumber", "内资〔2026〕3号")).expect(200);
        item = office().item(number, "P09");
        assertThat(item.path("clock").path("usedWorkingDays").asInt()).isEqualTo(2);
        assertThat(item.path("specialProcedures").get(0).path("result").asText()).isEqualTo("内资〔2026〕3号");
        office().complete(task(number, "DECISION"), Map.of("decision", "APPROVE")).expect(200);
        assertThat(decision(number, "P09")).isEqualTo("GRANTED_WITH_CONDITIONS");
    }

    @Test
    void what_the_higher_body_does_not_agree_to_is_refused() {
        var number = begun("P09");
        office().complete(task(number, "REVIEW"), Map.of("proposal", "GRANT")).expect(200);
        office().complete(task(number, "REFERRAL"), Map.of("sentTo", "自治区自然资源厅", "documentNumber", "呼资〔2026〕7号")).expect(200);
        var answer = task(number, "HIGHER_ANSWER");
        assertThat(office().complete(answer, Map.of("answer", "DISAGREE", "documentNumber", "内资〔2026〕4号")).expect(422).problem())
                .isEqualTo("form-incomplete");
        office().complete(answer, Map.of("answer", "DISAGREE", "documentNumber", "内资〔2026〕4号", "reason", "压覆矿产未补偿")).expect(200);
        office().complete(task(number, "DECISION"), Map.of("decision", "APPROVE")).expect(200);
        var item = office().item(number, "P09");
        assertThat(item.path("decision").asText()).isEqualTo("REFUSED");
        assertThat(item.path("reason").asText()).contains("压覆矿产未补偿");
    }

    // ---- expert and technical review ---------------------------------------------------------------------------------------------

    @Test
    void a_technical_review_without_a_basis_of_its_own_keeps_the_clock_running() {
        office().morning();
        var number = file(OfficeClient.commercial(), "C01");
        office().work(number, "OPINION");
        var review = task(number, "REVIEW");
        assertThat(office().complete(review, Map.of("expertReview", true, "workingDays", 5)).expect(422).problem())
                .as("the list names no expert review for it").isEqualTo("special-procedure-not-allowed");
        office().complete(review, Map.of("expertReview", true, "procedure", "TECHNICAL_REVIEW", "workingDays", 5)).expect(200);
        assertThat(office().item(number, "C01").path("clock").path("paused").asBoolean()).isFalse();
        assertThat(office().item(number, "C01").path("specialProcedures").get(0).path("owner").asText()).isEqualTo("EXPERT");
    }

    // ---- what all have in common -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"P15", "P16", "P05", "P09"})
    void two_people_decide_and_what_the_leader_returns_comes_back_from_the_section(String item) {
        var number = item.equals("P05") ? committed() : begun(item);
        office().work(number, "INSPECTION_PLAN", "SITE_INSPECTION", "COMMITMENT_CHECK");
        office().work(number, task -> task.path("kind").asText().equals("REVIEW") && office().tasks(number, "DECISION").isEmpty());
        office().work(number, "REFERRAL", "HIGHER_ANSWER");
        var decision = task(number, "DECISION");
        String leader = OfficeClient.worker(decision);
        office().complete(decision, Map.of("decision", "RETURN", "reason", "请补充")).expect(200);
        office().complete(leader, task(number, "REVIEW"), Map.of("proposal", "GRANT")).expect(200);
        assertThat(office().complete(task(number, "DECISION"), Map.of("decision", "APPROVE")).expect(422).problem()).isEqualTo("two-people");
        assertThat(office().item(number, item).path("bodyDecision").isNull()).isTrue();
    }

    @Test
    void each_step_shows_its_share_of_the_time_never_beyond_the_promised_day_and_warns_without_consequence() {
        accepted = office().morning();
        var number = file(OfficeClient.commercial(), "B03");
        assertThat(task(number, "REVIEW").path("due").asText()).isEqualTo(office().due(accepted, 3).toString());
        office().work(number, "OPINION");
        office().pass(4);
        assertThat(office().caseOf(number).path("warnings").findValuesAsText("clockKind")).contains("STEP_REVIEW");
        for (JsonNode card : office().caseOf(number).path("warnings")) {
            if (card.path("clockKind").asText().startsWith("STEP_")) {
                assertThat(card.path("level").asText()).isEqualTo("YELLOW");
            }
        }
        assertThat(accountable(number)).isEmpty();
        assertThat(office().item(number, "B03").path("overdue").asBoolean()).isFalse();
        office().complete(task(number, "REVIEW"), Map.of("proposal", "GRANT")).expect(200);
        assertThat(task(number, "DECISION").path("due").asText()).as("two days of its own, one is left").isEqualTo(office().due(accepted, 5).toString());
    }

    // ------------------------------------------------------------------------------------------------------------------------------

    /** The section reviews again with reasons by the record, the leader approves. */
    private void record(String number) {
        office().complete(task(number, "REVIEW"), Map.of("proposal", "GRANT", "reason", "依据程序结果")).expect(200);
        office().complete(task(number, "DECISION"), Map.of("decision", "APPROVE")).expect(200);
    }

    private OfficeClient.Answer announce(JsonNode task, String chair, int days) {
        return office().complete(task, Map.of("chair", chair, "heldOn", office().due(office().today(), days).toString(), "place", "政务大厅三楼",
                "parties", "申请人、居民代表"));
    }

    private String begun(String item) {
        accepted = office().morning();
        var project = new HashMap<>(OfficeClient.commercial());
        project.put("features", List.of("SECURITY_ZONE", "MAJOR_SOCIAL_RISK", "MINERAL_OVERLAY", "EIA_FORM"));
        return file(project, item);
    }

    private String committed() {
        accepted = office().morning();
        return file(OfficeClient.simple(), "P05");
    }

    private String file(Map<String, Object> project, String item) {
        var number = office().file(office().register(project), List.of(item));
        office().accept(number);
        return number;
    }

    private JsonNode task(String number, String kind) {
        return office().task(number, kind, null, null);
    }

    private String decision(String number, String item) {
        return office().item(number, item).path("decision").asText();
    }
}
