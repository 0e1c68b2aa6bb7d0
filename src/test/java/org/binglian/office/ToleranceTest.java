package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.binglian.notice.Notices;
import org.binglian.engine.model.ModelDeployer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rule 2, tolerant acceptance (容缺受理): a signed promise, its date, its reminder, its check, and what a missed one costs. */
@Tag("postgres")
@ExtendWith(LockWatched.class)
class ToleranceTest extends OfficeTest {

    private static final String COMPANY_WITH_A_PAST = "12150100460001231U";

    @Test
    void a_promise_made_at_filing_is_told_once_and_kept_on_its_last_day() {
        LocalDate filed = office().morning();
        LocalDate due = office().due(filed, 10);
        var number = file(office().planned(OfficeClient.commercial()), "B01-M3", due);
        assertThat(office().papers(number)).as("not before acceptance").doesNotContain("LETTER_OF_COMMITMENT");
        office().accept(number);
        assertThat(office().papers(number)).containsOnlyOnce("LETTER_OF_COMMITMENT");
        assertThat(gap(number, "B01-M3").path("state").asText()).isEqualTo("OPEN");
        assertThat(gap(number, "B01-M3").path("due").asText()).isEqualTo(due.toString());
        assertThat(gap(number, "B01-M3").path("itemCode").asText()).isEqualTo("B01");
        assertThat(gap(number, "B01-M3").path("consequence").asText()).isEqualTo("RETURN_OR_TAKE_BACK");
        assertThat(promise(number, "B01-M3").path("signedBy").asText()).isEqualTo("applicant1");
        String letter = office().get("applicant1", "/api/papers/" + promise(number, "B01-M3").path("paperNumber").asText()).expect(200).body()
                .path("text").asText();
        assertThat(letter).contains("日照分析报告", due.toString(), "未决定的事项退回");

        office().workAll(number);
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(12);
        office().endOf(due);
        supply(number, "B01-M3").expect(200);
        assertThat(gap(number, "B01-M3").path("state").asText()).isEqualTo("SUPPLIED");
        office().after(due);
        assertThat(gap(number, "B01-M3").path("state").asText()).as("24:00 of the last day counts").isEqualTo("SUPPLIED");
        assertThat(office().caseOf(number).path("state").asInt()).as("supplied is not yet accepted").isEqualTo(12);

        var check = office().task(number, "PROMISE_CHECK", "B01", "planning");
        assertThat(check.path("due").asText()).isEqualTo(office().due(due, 3).toString());
        office().complete("planning1", check, Map.of("finding", "MET")).expect(200);
        assertThat(gap(number, "B01-M3").path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(11);
        assertThat(recorded(number)).contains("PROMISE_SIGNED", "PROMISE_SUPPLIED", "PROMISE_CHECKED", "PROMISE_CLOSED");
    }

    @Test
    void the_applicant_is_reminded_two_working_days_before() {
        LocalDate filed = office().morning();
        var number = file(office().planned(OfficeClient.commercial()), "B01-M3", office().due(filed, 10));
        office().accept(number);
        office().endOf(office().due(filed, 7));
        assertThat(told(number)).doesNotContain("PROMISE_REMINDER");
        office().after(office().due(filed, 8).minusDays(1));
        assertThat(told(number)).containsOnlyOnce("PROMISE_REMINDER");
        assertThat(gap(number, "B01-M3").path("state").asText()).isEqualTo("OPEN");
    }

    @Test
    void each_gap_has_its_own_date_and_a_running_item_is_returned_the_day_after() {
        LocalDate filed = office().morning();
        LocalDate due = office().due(filed, 4);
        var number = file(office().planned(OfficeClient.commercial()), Map.of("B01-M4", office().due(filed, 15).toString(), "B01-M3", due.toString(),
                "B04-M3", office().due(filed, 5).toString()));
        office().accept(number);
        office().endOf(due);
        assertThat(gap(number, "B01-M3").path("state").asText()).isEqualTo("OPEN");
        assertThat(office().item(number, "B01").path("decision").isNull()).isTrue();
        office().after(due);
        assertThat(gap(number, "B01-M3").path("state").asText()).isEqualTo("RETURNED");
        assertThat(gap(number, "B01-M4").path("state").asText()).as("nothing is left to promise it for").isEqualTo("ENDED");
        assertThat(gap(number, "B04-M3").path("state").asText()).as("another item's").isIn("OPEN", "ENDED");
        assertThat(office().item(number, "B01").path("decision").asText()).isEqualTo("WITHDRAWN");
        assertThat(office().papers(number)).contains("WITHDRAWAL_NOTICE");
        assertThat(office().tasks(number).stream().map(task -> task.path("itemCode").asText())).doesNotContain("B01");
        assertThat(supply(number, "B01-M3").expect(409).problem()).isEqualTo("nothing-awaited");
        assertThat(told(number)).contains("ITEM_RETURNED");
        assertThat(recorded(number)).contains("PROMISE_OVERDUE");
    }

    @Test
    void a_granted_item_loses_its_paper() {
        LocalDate filed = office().morning();
        LocalDate due = office().due(filed, 5);
        var project = office().planned(OfficeClient.commercial());
        var number = file(project, "B04-M3", due);
        office().workAll(number);
        assertThat(office().item(number, "B04").path("decision").asText()).isEqualTo("GRANTED");
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(12);
        office().after(due);
        assertThat(office().item(number, "B04").path("decision").asText()).isEqualTo("REVOKED");
        assertThat(office().item(number, "B04").path("state").asInt()).isEqualTo(15);
        assertThat(gap(number, "B04-M3").path("state").asText()).isEqualTo("TAKEN_BACK");
        assertThat(office().papers(number)).containsOnlyOnce("REVOCATION_DECISION");
        assertThat(office().caseOf(number).path("state").asInt()).isNotEqualTo(12);
        assertThat(recorded(number)).contains("PAPER_TAKEN_BACK");
    }

    @Test
    void what_is_not_as_promised_is_told_once_with_reasons_and_put_right_once() {
        LocalDate filed = office().morning();
        var number = file(office().planned(OfficeClient.commercial()), "B04-M3", office().due(filed, 5));
        office().accept(number);
        supply(number, "B04-M3").expect(200);
        var check = office().task(number, "PROMISE_CHECK", "B04", "bureau");
        assertThat(office().complete("bureau1", check, Map.of("finding", "NOT_MET")).expect(422).problem()).isEqualTo("form-incomplete");
        assertThat(office().complete("planning1", check, Map.of("finding", "MET")).status()).isEqualTo(404);
        office().complete("bureau1", check, Map.of("finding", "NOT_MET", "reason", "照片缺北侧")).expect(200);

        assertThat(gap(number, "B04-M3").path("state").asText()).isEqualTo("RECTIFYING");
        assertThat(promise(number, "B04-M3").path("rectifyBy").asText()).isEqualTo(office().due(filed, 5).toString());
        assertThat(promise(number, "B04-M3").path("reason").asText()).isEqualTo("照片缺北侧");
        assertThat(told(number)).containsOnlyOnce("RECTIFICATION_ASKED");
        office().upload("applicant1", number, "B04-M3", "四个方向.pdf", "现场照片".getBytes(java.nio.charset.StandardCharsets.UTF_8)).expect(201);
        assertThat(gap(number, "B04-M3").path("state").asText()).isEqualTo("SUPPLIED");
        office().complete(office().task(number, "PROMISE_CHECK", "B04", "bureau"), Map.of("finding", "MET")).expect(200);
        assertThat(gap(number, "B04-M3").path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(promise(number, "B04-M3").path("fileName").asText()).isEqualTo("四个方向.pdf");
    }

    @Test
    void a_second_time_not_as_promised_is_the_end() {
        LocalDate filed = office().morning();
        var number = file(office().planned(OfficeClient.commercial()), "B04-M3", office().due(filed, 5));
        office().accept(number);
        for (int time = 0; time < 2; time++) {
            supply(number, "B04-M3").expect(200);
            office().complete(office().task(number, "PROMISE_CHECK", "B04", "bureau"), Map.of("finding", "NOT_MET", "reason", "仍缺北侧")).expect(200);
        }
        assertThat(gap(number, "B04-M3").path("state").asText()).isEqualTo("RETURNED");
        assertThat(office().item(number, "B04").path("decision").asText()).isEqualTo("WITHDRAWN");
        assertThat(office().tasks(number, "PROMISE_CHECK")).isEmpty();
    }

    @Test
    void a_default_is_taken_back_when_its_gap_is_not_put_right_in_time() {
        LocalDate filed = office().morning();
        var number = file(office().planned(OfficeClient.commercial()), "B04-M3", office().due(filed, 5));
        office().accept(number);
        office().work(number, "OPINION");
        office().work(number, task -> !"B04".equals(task.path("itemCode").asText()));
        office().endOf(office().due(filed, 5));
        supply(number, "B04-M3").expect(200);
        office().after(office().due(filed, 7));
        assertThat(office().item(number, "B04").path("passedByDefault").asBoolean()).isTrue();
        office().complete(office().task(number, "PROMISE_CHECK", "B04", "bureau"), Map.of("finding", "NOT_MET", "reason", "缺北侧")).expect(200);
        LocalDate last = LocalDate.parse(promise(number, "B04-M3").path("rectifyBy").asText());
        office().endOf(last);
        assertThat(gap(number, "B04-M3").path("state").asText()).isEqualTo("RECTIFYING");
        office().after(last);
        assertThat(office().item(number, "B04").path("decision").asText()).isEqualTo("REVOKED");
        assertThat(office().tasks(number, "AFTERCARE")).as("no paper is owed any more").isEmpty();
    }

    @Test
    void a_section_that_does_not_check_in_time_answers_for_it_and_still_has_to() {
        LocalDate filed = office().morning();
        var number = file(office().planned(OfficeClient.commercial()), "B04-M3", office().due(filed, 5));
        office().accept(number);
        supply(number, "B04-M3").expect(200);
        office().endOf(office().due(filed, 3));
        assertThat(accountable(number)).doesNotContain("COMMITMENT_NOT_CHECKED");
        office().after(office().due(filed, 3));
        assertThat(accountable(number)).containsOnlyOnce("COMMITMENT_NOT_CHECKED");
        office().complete(office().task(number, "PROMISE_CHECK", "B04", "bureau"), Map.of("finding", "MET")).expect(200);
        assertThat(gap(number, "B04-M3").path("state").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void an_item_whose_review_has_not_begun_is_returned_and_the_others_go_on() {
        LocalDate filed = office().morning();
        LocalDate due = office().due(filed, 2);
        var number = file(office().planned(OfficeClient.commercial()), "B04-M3", due);
        office().work(number, "COMPLETENESS", "ACCEPTANCE");
        office().complete(office().task(number, "STAGE_START", null, null), Map.of("consultation", "MEETING")).expect(200);
        office().work(number, "INVITATION");
        office().after(due);
        assertThat(office().item(number, "B04").path("decision").asText()).isEqualTo("WITHDRAWN");
        office().complete(office().task(number, "MEETING", null, null), Map.of("minutes", "分两期实施")).expect(200);
        assertThat(office().item(number, "B03").path("state").asInt()).isEqualTo(8);
        assertThat(office().item(number, "B04").path("state").asInt()).isEqualTo(14);
    }

    @Test
    void a_withdrawn_case_and_a_refused_item_end_what_was_promised() {
        LocalDate filed = office().morning();
        var withdrawn = file(office().planned(OfficeClient.commercial()), "B04-M3", office().due(filed, 5));
        office().accept(withdrawn);
        supply(withdrawn, "B04-M3").expect(200);
        office().post("applicant1", "/api/cases/" + withdrawn + "/withdrawal", Map.of("reason", "项目调整")).expect(200);
        assertThat(gap(withdrawn, "B04-M3").path("state").asText()).isEqualTo("ENDED");
        assertThat(office().tasks(withdrawn)).isEmpty();

        var refused = file(office().planned(OfficeClient.commercial()), "B04-M3", office().due(filed, 5));
        office().accept(refused);
        office().work(refused, "OPINION");
        office().decide(refused, "B04", "REFUSE");
        assertThat(gap(refused, "B04-M3").path("state").asText()).isEqualTo("ENDED");
        office().after(office().due(filed, 5));
        assertThat(office().item(refused, "B04").path("decision").asText()).isEqualTo("REFUSED");
    }

    @Test
    void an_application_that_is_not_accepted_leaves_no_promise() {
        LocalDate filed = office().morning();
        var number = file(office().planned(OfficeClient.commercial()), "B04-M3", office().due(filed, 5));
        office().work(number, "COMPLETENESS");
        office().complete("window1", office().task(number, "ACCEPTANCE", null, null), Map.of("decision", "REFUSE", "reason", "不属本机关职权")).expect(200);
        assertThat(gap(number, "B04-M3").path("state").asText()).isEqualTo("ENDED");
        assertThat(office().papers(number)).doesNotContain("LETTER_OF_COMMITMENT");
    }

    @Test
    void silence_accepts_with_the_promise_and_its_gap_is_followed() {
        LocalDate filed = office().morning();
        var number = file(office().planned(OfficeClient.commercial()), "B01-M4", office().due(filed, 15));
        office().after(office().due(filed, 5));
        assertThat(office().caseOf(number).path("acceptance").asText()).isEqualTo("DEEMED");
        assertThat(office().papers(number)).containsOnlyOnce("LETTER_OF_COMMITMENT");
        supply(number, "B01-M4").expect(200);
        assertThat(office().task(number, "PROMISE_CHECK", "B01", "planning")).isNotNull();
    }

    @Test
    void what_comes_before_acceptance_needs_no_following() {
        LocalDate filed = office().morning();
        var number = file(office().planned(OfficeClient.commercial()), "B04-M3", office().due(filed, 5));
        assertThat(supply(number, "B04-M3").expect(409).problem()).isEqualTo("nothing-awaited");
        office().upload("applicant1", number, "B04-M3", "四个方向.pdf", new byte[] {1, 2, 3}).expect(201);
        office().accept(number);
        assertThat(gap(number, "B04-M3").path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(office().papers(number)).doesNotContain("LETTER_OF_COMMITMENT");
        assertThat(office().tasks(number, "PROMISE_CHECK")).isEmpty();
    }

    @Test
    void nobody_tolerates_without_the_applicants_signature() {
        LocalDate filed = office().morning();
        var number = office().file(office().planned(OfficeClient.commercial()), "S2");
        office().complete(office().task(number, "COMPLETENESS", null, "planning"), Map.of("complete", false, "demands", List.of(Map.of(
                "materialCode", "B01-M3", "problem", "未附", "requirement", "补齐")))).expect(200);
        office().work(number, "COMPLETENESS");
        var decide = office().task(number, "ACCEPTANCE", null, null);
        var refused = office().complete("planning1", decide, Map.of("decision", "TOLERATE")).expect(422);
        assertThat(refused.body().path("errors").get(0).path("code").asText()).isEqualTo("promise-not-signed");

        assertThat(sign(number, "B01-M1", filed).expect(422).problem()).isEqualTo("material-not-tolerable");
        assertThat(sign(number, "B01-M3", office().due(filed, 11)).expect(422).problem()).isEqualTo("promise-too-long");
        assertThat(sign(number, "B01-M3", filed.minusDays(1)).expect(422).problem()).isEqualTo("promise-in-the-past");
        assertThat(sign(number, "X01-M3", filed).expect(422).problem()).isEqualTo("material-not-asked");
        assertThat(office().post("applicant1", "/api/cases/" + number + "/commitments", Map.of("materialCode", "B01-M3")).expect(422).problem())
                .isEqualTo("promise-incomplete");
        assertThat(office().post("applicant2", "/api/cases/" + number + "/commitments", Map.of("materialCode", "B01-M3", "supplyBy",
                filed.toString())).status()).isEqualTo(404);
        sign(number, "B01-M3", office().due(filed, 10)).expect(200);
        assertThat(sign(number, "B01-M3", office().due(filed, 10)).expect(409).problem()).isEqualTo("promised-before");
        office().complete("planning1", decide, Map.of("decision", "TOLERATE")).expect(200);
        assertThat(office().caseOf(number).path("acceptance").asText()).isEqualTo("TOLERATED");
        assertThat(gap(number, "B01-M3").path("due").asText()).isEqualTo(office().due(filed, 10).toString());
        assertThat(sign(number, "B01-M4", office().due(filed, 5)).expect(409).problem()).isEqualTo("promise-before-acceptance");
        assertThat(office().post("applicant1", "/api/cases/" + number + "/commitments/B01-M3", Map.of("fileName", " ")).expect(422).problem())
                .isEqualTo("promise-incomplete");
    }

    @Test
    void an_applicant_with_a_bad_record_brings_everything_at_once_until_it_is_repaired() {
        LocalDate filed = office().morning();
        var facts = OfficeClient.commercial();
        facts.put("applicant", Map.of("name", "内蒙古往事置业有限公司", "creditCode", COMPANY_WITH_A_PAST, "legalRepresentative", "张三", "contactName",
                "李华", "contactId", "150105199003071236", "mobile", "13800000000"));
        var project = office().planned(facts);
        var register = "/api/supervision/bad-records";
        var said = Map.of("code", COMPANY_WITH_A_PAST, "reason", "提供虚假材料");
        assertThat(office().post("planningleader", register, said).status()).isEqualTo(404);
        assertThat(office().get("applicant1", register).status()).isEqualTo(404);
        assertThat(office().post("supervisor1", register, Map.of("code", COMPANY_WITH_A_PAST)).expect(422).problem()).isEqualTo("credit-reason-required");
        assertThat(office().post("supervisor1", register, Map.of("code", "12150100460001231A", "reason", "x")).status()).isIn(400, 422);
        assertThat(office().post("supervisor1", register, Map.of("code", COMPANY_WITH_A_PAST, "reason", "x", "since", filed.plusDays(1).toString()))
                .expect(422).problem()).isEqualTo("credit-not-yet");
        long record = office().post("supervisor1", register, said).expect(201).body().path("id").asLong();
        office().post("supervisor1", register, Map.of("code", "150105199003071236", "reason", "代办造假")).expect(201);
        assertThat(office().get("supervisor1", register + "?code=" + COMPANY_WITH_A_PAST).expect(200).body().path("records").get(0).path("recordedBy")
                .asText()).isEqualTo("supervisor1");
        assertThat(office().get("supervisor1", register).body().toString()).doesNotContain("150105199003071236");

        assertThat(office().post("applicant1", "/api/cases", Map.of("projectNumber", project, "stage", "S2", "commitments", List.of(Map.of(
                "materialCode", "B01-M3", "supplyBy", office().due(filed, 5).toString())))).expect(422).problem()).isEqualTo("bad-record-not-repaired");
        var number = office().file(project, "S2");
        office().complete(office().task(number, "COMPLETENESS", null, "planning"), Map.of("complete", false, "demands", List.of(Map.of(
                "materialCode", "B01-M3", "problem", "未附", "requirement", "补齐")))).expect(200);
        office().work(number, "COMPLETENESS");
        var decide = office().task(number, "ACCEPTANCE", null, null);
        assertThat(office().complete("window1", decide, Map.of("decision", "TOLERATE")).expect(422).body().path("errors").get(0).path("code").asText())
                .isEqualTo("bad-record");

        assertThat(office().post("supervisor1", register + "/" + record + "/repair", Map.of("note", "")).status()).isEqualTo(422);
        office().post("supervisor1", register + "/" + record + "/repair", Map.of("note", "已履行整改义务")).expect(200);
        assertThat(office().post("supervisor1", register + "/" + record + "/repair", Map.of("note", "再次")).expect(409).problem())
                .isEqualTo("credit-record-repaired");
        assertThat(office().post("supervisor1", register + "/999999/repair", Map.of("note", "x")).status()).isEqualTo(404);
        office().complete("window1", decide, Map.of("decision", "TOLERATE")).expect(200);
        assertThat(promise(number, "B01-M3").path("signedBy").asText()).as("signed at the window").isEqualTo("applicant1");
    }

    @Test
    void an_analyst_changes_the_days_and_what_was_promised_before_keeps_its_date() {
        LocalDate filed = office().morning();
        var before = file(office().planned(OfficeClient.commercial()), "B01-M3", office().due(filed, 10));
        office().accept(before);
        var project = office().planned(OfficeClient.commercial());
        var deployer = bean(ModelDeployer.class);
        deployer.deploy(new AnalystsHand().replace("decisions/tolerance.dmn", "<text>catalogueDays</text>\n        </outputEntry>",
                "<text>3</text>\n        </outputEntry>").models());
        try {
            assertThat(office().post("applicant1", "/api/cases", Map.of("projectNumber", project, "stage", "S2", "commitments", List.of(Map.of(
                    "materialCode", "B01-M3", "supplyBy", office().due(filed, 4).toString())))).expect(422).problem()).isEqualTo("promise-too-long");
            assertThat(gap(file(project, "B01-M3", office().due(filed, 3)), "B01-M3").path("state").asText()).isEqualTo("OPEN");
            assertThat(gap(before, "B01-M3").path("due").asText()).isEqualTo(office().due(filed, 10).toString());
        } finally {
            deployer.deploy(new AnalystsHand().models());
        }
    }

    @Test
    void the_case_page_shows_what_is_promised_in_both_languages() {
        LocalDate filed = office().morning();
        var number = file(office().planned(OfficeClient.commercial()), "B01-M3", office().due(filed, 10));
        office().accept(number);
        for (var language : Map.of("zh-CN", "未决定的退回", "en", "once granted, revoked").entrySet()) {
            String page = office().send("applicant1", "GET", "/cases/" + number, null, Map.of("Accept", "text/html", "Accept-Language",
                    language.getKey())).expect(200).body().path("text").asText();
            assertThat(page).contains("B01-M3", office().due(filed, 10).toString(), language.getValue());
        }
    }

    private String file(String project, String material, LocalDate by) {
        return file(project, Map.of(material, by.toString()));
    }

    private String file(String project, Map<String, String> promises) {
        return office().file(Map.of("projectNumber", project, "stage", "S2", "commitments", promises.entrySet().stream()
                .map(promise -> Map.of("materialCode", promise.getKey(), "supplyBy", promise.getValue())).toList()));
    }

    private OfficeClient.Answer supply(String number, String code) {
        return office().post("applicant1", "/api/cases/" + number + "/commitments/" + code, Map.of("fileName", code + ".pdf"));
    }

    private OfficeClient.Answer sign(String number, String code, LocalDate by) {
        return office().post("applicant1", "/api/cases/" + number + "/commitments", Map.of("materialCode", code, "supplyBy", by.toString()));
    }

    private JsonNode gap(String number, String material) {
        return find(number, "tolerated", material);
    }

    private JsonNode promise(String number, String material) {
        return find(number, "commitments", material);
    }

    private JsonNode find(String number, String list, String material) {
        for (JsonNode one : office().caseOf(number).path(list)) {
            if (material.equals(one.path("materialCode").asText())) {
                return one;
            }
        }
        throw new AssertionError("no " + material + " in " + list);
    }

    private List<String> told(String number) {
        return bean(Notices.class).of(List.of("applicant1"), 200).stream().filter(message -> number.equals(message.caseNumber()))
                .map(message -> message.kind()).toList();
    }
}
