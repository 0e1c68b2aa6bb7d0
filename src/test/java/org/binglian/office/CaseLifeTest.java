package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.RunningClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A case is taken back, opened again in part, met about, closed, delivered, archived and rated. */
@Tag("database")
@ExtendWith(LockWatched.class)
class CaseLifeTest extends OfficeTest {

    @Test
    void a_case_taken_back_before_acceptance_leaves_nothing_behind() {
        office().morning();
        var project = office().planned(OfficeClient.commercial());
        var number = office().file(project, "S2");
        office().pass(1);
        withdraw("applicant1", number).expect(200);
        nothingLeft(number, 2);
        office().file(project, "S2");
    }

    /** The lists are statements of our own, put together by role and filter: each database must take them. */
    @Test
    void everybody_finds_the_case_in_the_own_lists() {
        office().morning();
        var project = office().register(OfficeClient.commercial());
        var number = office().file(project, List.of("B01"));
        office().accept(number);
        for (String who : List.of("applicant1", "planning1", "planningleader", "window1", "supervisor1", "admin1")) {
            assertThat(page(who, "/cases")).as(who).contains(number);
            assertThat(page(who, "/cases?state=8")).as(who).contains(number);
            assertThat(page(who, "/projects")).as(who).contains(project);
        }
        assertThat(page("applicant2", "/cases")).doesNotContain(number);
        assertThat(page("planning1", "/desk?q=" + number)).contains(number);
        assertThat(page("window1", "/counter?find=" + number)).contains(number);
        assertThat(page("supervisor1", "/supervision")).isNotBlank();
    }

    @Test
    void a_case_taken_back_during_the_review_stops_every_clock_and_every_task() {
        office().morning();
        var project = office().planned(OfficeClient.commercial());
        var number = office().file(project, "S2");
        office().accept(number);
        office().post("planning1", "/api/cases/" + number + "/items/B01/special-procedure", Map.of("kind", "EXPERT_REVIEW", "workingDays", 5))
                .expect(201);
        office().post("bureau1", "/api/cases/" + number + "/items/B03/extension", Map.of("workingDays", 5, "reason", "核对")).expect(202);
        assertThat(withdraw("applicant2", number).status()).isEqualTo(404);
        withdraw("applicant1", number).expect(200);
        nothingLeft(number, 14);
        assertThat(office().item(number, "B01").path("decision").asText()).isEqualTo("WITHDRAWN");
        assertThat(office().papers(number)).contains("WITHDRAWAL_NOTICE");
        assertThat(withdraw("applicant1", number).expect(409).problem()).isEqualTo("case-ended");
        office().file(project, "S2");
    }

    @Test
    void what_is_decided_can_not_be_taken_back() {
        office().morning();
        var number = office().file(office().planned(OfficeClient.simple()), "S2");
        office().accept(number);
        office().decide(number, "B02", "APPROVE");
        assertThat(withdraw("applicant1", number).expect(409).problem()).isEqualTo("case-ended");
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(11);
        assertThat(office().tasks(number, "STAGE_SUMMARY")).hasSize(1);
    }

    @Test
    void the_bodys_leader_opens_an_ended_item_of_a_running_case_again() {
        office().morning();
        var number = office().reviewing();
        assertThat(reopen("bureauleader", number, "B03", "证据有误").expect(409).problem()).isEqualTo("item-still-running");
        office().agree(number, "B03");
        office().decide(number, "B03", "REFUSE");
        assertThat(reopen("bureau1", number, "B03", "证据有误").status()).isEqualTo(403);
        assertThat(reopen("bureauleader", number, "B03", " ").expect(422).problem()).isEqualTo("reason-required");
        office().pass(1);
        reopen("bureauleader", number, "B03", "证据有误").expect(202);

        var again = office().item(number, "B03");
        assertThat(again.path("decision").isNull()).isTrue();
        assertThat(again.path("clock").path("promisedDue").asText()).isEqualTo(office().due(office().today(), 5).toString());
        office().agree(number, "B03");
        office().decide(number, "B03", "APPROVE");
        office().workAll(number);
        assertThat(office().item(number, "B03").path("decision").asText()).isEqualTo("GRANTED");
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(11);
        assertThat(recorded(number)).contains("ITEM_REOPENED");
        assertThat(reopen("bureauleader", number, "B03", "证据有误").expect(409).problem()).isEqualTo("case-ended");
    }

    @Test
    void a_case_does_not_close_before_its_reopened_item_has_ended() {
        office().morning();
        var number = office().file(office().planned(OfficeClient.commercial()), List.of("B01", "B03"));
        office().accept(number);
        office().agree(number, "B03");
        office().decide(number, "B03", "REFUSE");
        reopen("bureauleader", number, "B03", "证据有误").expect(202);
        office().work(number, task -> !"B03".equals(task.path("itemCode").asText()));
        assertThat(office().item(number, "B03").path("decision").isNull()).isTrue();
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(8);
        assertThat(office().tasks(number, "STAGE_SUMMARY")).isEmpty();
        office().agree(number, "B03");
        office().decide(number, "B03", "REFUSE");
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(13);
        assertThat(office().tasks(number, "STAGE_SUMMARY")).hasSize(1);
    }

    @Test
    void an_item_opened_again_after_closing_changes_the_state_in_which_the_case_closed() {
        office().morning();
        var number = office().file(office().planned(OfficeClient.simple()), "S2");
        office().accept(number);
        office().decide(number, "B02", "REFUSE");
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(13);
        reopen("planningleader", number, "B02", "证据有误").expect(202);
        office().decide(number, "B02", "APPROVE");
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(11);
    }

    @Test
    void a_grant_against_a_departments_disagreement_is_met_about_before_the_case_closes() {
        office().morning();
        var number = office().reviewing();
        assertThat(office().complete(office().task(number, "OPINION", "B01", "traffic"), Map.of("opinion", "DISAGREE")).expect(422).body()
                .path("errors").get(0).path("field").asText()).isEqualTo("reason");
        office().complete(office().task(number, "OPINION", "B01", "traffic"), Map.of("opinion", "DISAGREE", "reason", "出入口距交叉口过近")).expect(200);
        office().work(number, task -> !"JOINT_MEETING".equals(task.path("kind").asText()));
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(8);
        assertThat(office().tasks(number, "STAGE_SUMMARY")).isEmpty();
        office().complete(office().task(number, "JOINT_MEETING", "B01", "planning"), Map.of("outcome", "PROCEED", "minutes", "出入口后退二十米"))
                .expect(200);
        office().work(number, task -> List.of("B01", "B02", "B03", "B04").contains(task.path("itemCode").asText()));
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(11);
        assertThat(office().tasks(number, "STAGE_SUMMARY")).hasSize(1);
    }

    @Test
    void decided_sealed_delivered_and_archived_are_days_of_their_own() {
        LocalDate filed = office().morning();
        var number = office().file(office().planned(OfficeClient.simple()), "S2");
        office().accept(number);
        office().pass(1);
        assertThat(rate(number, 5).expect(409).problem()).isEqualTo("rate-when-ended");
        office().decide(number, "B02", "APPROVE");
        office().pass(1);
        office().work(number, "STAGE_SUMMARY");
        assertThat(office().caseOf(number).path("deliveredOn").isNull()).isTrue();
        office().complete("window1", office().task(number, "DELIVERY", null, null), Map.of("method", "POST")).expect(200);
        assertThat(office().papers(number)).contains("DELIVERY_PROOF");
        office().pass(1);
        assertThat(office().caseOf(number).path("archivedOn").isNull()).isTrue();
        office().work(number, "ARCHIVE");

        var archived = office().caseOf(number);
        assertThat(archived.path("decidedOn").asText()).isEqualTo(office().due(filed, 1).toString());
        assertThat(office().item(number, "B02").path("sealedOn").asText()).isEqualTo(office().due(filed, 1).toString());
        assertThat(archived.path("deliveredOn").asText()).isEqualTo(office().due(filed, 2).toString());
        assertThat(office().item(number, "B02").path("deliveredOn").asText()).isEqualTo(office().due(filed, 2).toString());
        assertThat(archived.path("archivedOn").asText()).isEqualTo(office().due(filed, 3).toString());
        assertThat(office().approvalTasks(number)).isEmpty();
    }

    @Test
    void a_case_is_rated_once_after_its_end_by_whoever_applied() {
        office().morning();
        var number = office().file(office().planned(OfficeClient.simple()), "S2");
        office().accept(number);
        office().decide(number, "B02", "APPROVE");
        assertThat(rate(number, 6).expect(422).problem()).isEqualTo("rating-range");
        assertThat(office().post("applicant2", "/api/cases/" + number + "/rating", Map.of("stars", 1)).status()).isEqualTo(404);
        rate(number, 4).expect(200);
        assertThat(office().caseOf(number).path("rating").asInt()).isEqualTo(4);
        assertThat(rate(number, 5).expect(409).problem()).isEqualTo("rated-before");
        assertThat(office().caseOf(number).path("rating").asInt()).isEqualTo(4);
    }

    private void nothingLeft(String number, int state) {
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(state);
        assertThat(office().tasks(number)).isEmpty();
        List<RunningClock> clocks = bean(Clocks.class).ofCase(CaseNumber.of(number).value());
        assertThat(clocks).isNotEmpty().noneMatch(RunningClock::running);
    }

    private OfficeClient.Answer withdraw(String who, String number) {
        return office().post(who, "/api/cases/" + number + "/withdrawal", Map.of("reason", "方案调整"));
    }

    private OfficeClient.Answer reopen(String who, String number, String item, String reason) {
        return office().post(who, "/api/cases/" + number + "/items/" + item + "/reopening", Map.of("reason", reason));
    }

    private OfficeClient.Answer rate(String number, int stars) {
        return office().post("applicant1", "/api/cases/" + number + "/rating", Map.of("stars", stars, "comment", "办得快"));
    }

    private String page(String who, String path) {
        return office().send(who, "GET", path, null, Map.of("Accept", "text/html", "Accept-Language", "zh-CN")).expect(200).body().path("text").asText();
    }
}
