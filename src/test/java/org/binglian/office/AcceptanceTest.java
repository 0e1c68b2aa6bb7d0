package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Receipt to acceptance (行政许可法 32): the one notice and its correction, tolerance, refusal, and that nothing is asked twice. */
@Tag("postgres")
@ExtendWith(LockWatched.class)
class AcceptanceTest extends OfficeTest {

    @Test
    void what_two_bodies_lack_is_asked_in_one_notice() {
        LocalDate received = office().morning();
        var number = filed();
        office().pass(2);
        askForCorrection(number);

        var asked = office().caseOf(number);
        assertThat(asked.path("state").asInt()).isEqualTo(6);
        assertThat(asked.path("correction").path("noticeNumber").asText()).isNotBlank();
        assertThat(asked.path("correction").path("due").asText()).isEqualTo(office().due(office().today(), 15).toString());
        assertThat(asked.path("correction").path("demands").findValuesAsText("department")).containsExactlyInAnyOrder("bureau", "planning");
        assertThat(office().papers(number)).containsOnlyOnce("CORRECTION_NOTICE").doesNotContain("ACCEPTANCE_NOTICE");
        assertThat(asked.path("acceptance").isNull()).isTrue();

        office().after(office().due(received, 5));
        assertThat(office().caseOf(number).path("acceptance").isNull()).as("the office's clock stands while the applicant corrects").isTrue();
    }

    @Test
    void an_incomplete_answer_is_refused_and_changes_nothing() {
        office().morning();
        var number = filed();
        askForCorrection(number);
        var refused = correct(number, "B01-M1").expect(422);
        assertThat(refused.problem()).isEqualTo("correction-incomplete");
        assertThat(refused.body().path("errors").get(0).path("field").asText()).isEqualTo("materials");
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(6);
        assertThat(office().caseOf(number).path("correction").path("demands").findValues("suppliedOn")).allMatch(JsonNode::isNull);
        assertThat(office().tasks(number)).isEmpty();
    }

    @Test
    void the_full_answer_begins_a_new_period_and_silence_then_accepts_from_the_day_of_the_correction() {
        office().morning();
        var number = filed();
        office().pass(3);
        askForCorrection(number);
        office().pass(4);
        LocalDate corrected = office().today();
        correct(number, "B01-M1", "B03-M1").expect(200);

        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(7);
        assertThat(office().caseOf(number).path("correction").isNull()).isTrue();
        assertThat(office().task(number, "COMPLETENESS", null, "bureau").path("due").asText()).isEqualTo(office().due(corrected, 2).toString());
        office().work(number, "COMPLETENESS");
        assertThat(office().task(number, "ACCEPTANCE", null, null).path("due").asText()).isEqualTo(office().due(corrected, 5).toString());

        office().endOf(office().due(corrected, 5));
        assertThat(office().caseOf(number).path("acceptance").isNull()).isTrue();
        office().after(office().due(corrected, 5));
        assertThat(office().caseOf(number).path("acceptance").asText()).isEqualTo("DEEMED");
        assertThat(office().caseOf(number).path("acceptedOn").asText()).isEqualTo(corrected.toString());
    }

    @Test
    void a_corrected_application_is_accepted_as_any_other() {
        office().morning();
        var number = filed();
        askForCorrection(number);
        correct(number, "B01-M1", "B03-M1").expect(200);
        office().work(number, "COMPLETENESS", "ACCEPTANCE");
        assertThat(office().caseOf(number).path("acceptance").asText()).isEqualTo("ACCEPTED");
        assertThat(office().papers(number)).containsOnlyOnce("CORRECTION_NOTICE", "ACCEPTANCE_NOTICE");
    }

    @Test
    void a_second_list_of_demands_needs_the_bodys_leader_and_a_reason() {
        office().morning();
        var number = filed();
        askForCorrection(number);
        correct(number, "B01-M1", "B03-M1").expect(200);
        var task = office().task(number, "COMPLETENESS", null, "bureau");
        var second = demand("B03-M3");
        assertThat(office().complete("bureau1", task, second).expect(409).problem()).isEqualTo("second-notice-refused");
        assertThat(office().complete("bureauleader", task, second).expect(409).problem()).isEqualTo("second-notice-refused");
        assertThat(office().complete("bureau1", task, with(second, "overrideReason", "首次未见")).expect(409).problem())
                .isEqualTo("second-notice-refused");
        assertThat(office().tasks(number, "COMPLETENESS")).hasSize(2);

        office().complete("bureauleader", task, with(second, "overrideReason", "补正材料与原件不符")).expect(200);
        office().work(number, "COMPLETENESS");
        decide(number, "CORRECT", null).expect(200);
        var asked = office().caseOf(number);
        assertThat(asked.path("state").asInt()).isEqualTo(6);
        assertThat(asked.path("correction").path("demands").findValuesAsText("materialCode")).containsExactly("B03-M3");
        assertThat(recorded(number)).contains("SECOND_NOTICE_OVERRIDDEN");
        assertThat(office().papers(number).stream().filter("CORRECTION_NOTICE"::equals)).hasSize(2);
    }

    @Test
    void an_application_that_is_not_corrected_in_time_is_returned_and_may_be_filed_again() {
        office().morning();
        var project = office().planned(OfficeClient.commercial());
        var number = office().file(project, "S2");
        askForCorrection(number);
        LocalDate lastDay = LocalDate.parse(office().caseOf(number).path("correction").path("due").asText());
        office().endOf(lastDay);
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(6);
        office().after(lastDay);

        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(2);
        assertThat(office().papers(number)).contains("WITHDRAWAL_NOTICE");
        assertThat(office().tasks(number)).isEmpty();
        assertThat(correct(number, "B01-M1", "B03-M1").expect(409).problem()).isEqualTo("no-correction-asked");
        office().file(project, "S2");
    }

    @Test
    void a_refusal_to_accept_has_its_reason_and_its_paper() {
        office().morning();
        var project = office().planned(OfficeClient.commercial());
        var number = office().file(project, "S2");
        office().work(number, "COMPLETENESS");
        assertThat(decide(number, "REFUSE", null).expect(422).body().path("errors").get(0).path("field").asText()).isEqualTo("reason");
        decide(number, "REFUSE", "不属于本机关职权，请向自治区主管部门申请").expect(200);
        ended(number, 5, "REFUSED", "NON_ACCEPTANCE_DECISION");
        office().file(project, "S2");
    }

    @Test
    void who_needs_no_licence_is_told_so() {
        office().morning();
        var number = filed();
        office().work(number, "COMPLETENESS");
        decide(number, "NOT_REQUIRED", null).expect(422);
        decide(number, "NOT_REQUIRED", "本项目依法不需要取得许可").expect(200);
        ended(number, 4, "NOT_REQUIRED", "NOT_REQUIRED_NOTICE");
    }

    @Test
    void a_secondary_paper_may_follow_and_the_case_then_closes_with_its_gap() {
        LocalDate received = office().morning();
        var number = filed();
        office().complete(office().task(number, "COMPLETENESS", null, "planning"), demand("B01-M3")).expect(200);
        office().work(number, "COMPLETENESS");
        decide(number, "TOLERATE", null).expect(200);

        var accepted = office().caseOf(number);
        assertThat(accepted.path("acceptance").asText()).isEqualTo("TOLERATED");
        assertThat(accepted.path("acceptedOn").asText()).isEqualTo(received.toString());
        assertThat(accepted.path("tolerated").get(0).path("materialCode").asText()).isEqualTo("B01-M3");
        assertThat(accepted.path("tolerated").get(0).path("due").asText()).isEqualTo(office().due(received, 10).toString());
        assertThat(accepted.path("tolerated").get(0).path("state").asText()).isEqualTo("OPEN");
        office().workAll(number);
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(12);
    }

    @Test
    void a_main_paper_may_not_follow_later() {
        office().morning();
        var number = filed();
        office().complete(office().task(number, "COMPLETENESS", null, "planning"), demand("B01-M1")).expect(200);
        office().work(number, "COMPLETENESS");
        assertThat(decide(number, "TOLERATE", null).expect(422).problem()).isEqualTo("gap-not-tolerable");
        assertThat(office().caseOf(number).path("acceptance").isNull()).isTrue();
    }

    @Test
    void acceptance_despite_demands_needs_a_reason() {
        office().morning();
        var number = filed();
        office().complete(office().task(number, "COMPLETENESS", null, "planning"), demand("B01-M1")).expect(200);
        office().work(number, "COMPLETENESS");
        assertThat(decide(number, "ACCEPT", null).expect(422).problem()).isEqualTo("accept-despite-demands");
        decide(number, "ACCEPT", "总平面图已由系统共享取得").expect(200);
        assertThat(office().caseOf(number).path("acceptance").asText()).isEqualTo("ACCEPTED");
    }

    private String filed() {
        return office().file(office().planned(OfficeClient.commercial()), "S2");
    }

    private void askForCorrection(String number) {
        office().complete(office().task(number, "COMPLETENESS", null, "planning"), demand("B01-M1")).expect(200);
        office().complete(office().task(number, "COMPLETENESS", null, "bureau"), demand("B03-M1")).expect(200);
        decide(number, "CORRECT", null).expect(200);
    }

    private OfficeClient.Answer decide(String number, String decision, String reason) {
        return office().complete("window1", office().task(number, "ACCEPTANCE", null, null),
                reason == null ? Map.of("decision", decision) : Map.of("decision", decision, "reason", reason));
    }

    private OfficeClient.Answer correct(String number, String... materials) {
        return office().post("applicant1", "/api/cases/" + number + "/correction", Map.of("materials", List.of(materials).stream()
                .map(code -> Map.of("materialCode", code, "fileName", code + ".pdf")).toList()));
    }

    private void ended(String number, int state, String acceptance, String paper) {
        var refused = office().caseOf(number);
        assertThat(refused.path("state").asInt()).isEqualTo(state);
        assertThat(refused.path("acceptance").asText()).isEqualTo(acceptance);
        assertThat(office().papers(number)).contains(paper).doesNotContain("ACCEPTANCE_NOTICE");
        assertThat(office().tasks(number)).isEmpty();
    }

    private static Map<String, Object> demand(String material) {
        return Map.of("complete", false, "demands", List.of(Map.of("materialCode", material, "problem", "缺少签章", "requirement", "补齐签章")));
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, String value) {
        Map<String, Object> more = new java.util.HashMap<>(fields);
        more.put(name, value);
        return more;
    }
}
