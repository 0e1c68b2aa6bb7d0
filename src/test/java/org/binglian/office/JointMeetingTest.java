package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.binglian.notice.Notices;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rule 3: a reasoned disagreement, conflicting decisions or a blocked item call a meeting by themselves; its ladder, and what it settles. */
@Tag("postgres")
@ExtendWith(LockWatched.class)
class JointMeetingTest extends OfficeTest {

    private static final Map<String, Object> DISAGREE = Map.of("opinion", "DISAGREE", "reason", "出入口距交叉口过近");

    @Test
    void a_reasoned_disagreement_calls_a_meeting_at_once_and_shuts_the_gate_until_it_has_settled() {
        LocalDate called = office().morning();
        var number = disagreed();
        var meeting = meeting(number);
        assertThat(meeting.path("kind").asText()).isEqualTo("JOINT_MEETING");
        assertThat(meeting.path("calledBecause").asText()).isEqualTo("DISAGREEMENT");
        assertThat(meeting.path("level").asText()).isEqualTo("LEAD");
        assertThat(meeting.path("due").asText()).isEqualTo(office().due(called, 5).toString());
        assertThat(meeting.path("invited").findValuesAsText("department")).containsExactlyInAnyOrder("planning", "traffic");
        office().complete(office().task(number, "OPINION", "B01", "greening"), Map.of("opinion", "DISAGREE", "reason", "占用绿地")).expect(200);
        assertThat(office().tasks(number, "JOINT_MEETING")).as("the second objection joins the first").hasSize(1);
        office().agree(number, "B01");
        office().decide(number, "B01", "APPROVE");
        assertThat(office().item(number, "B01").path("bodyDecision").asText()).isEqualTo("GRANTED");
        assertThat(office().item(number, "B01").path("decision").isNull()).isTrue();

        var task = office().task(number, "JOINT_MEETING", "B01", "planning");
        assertThat(office().complete(task, Map.of("outcome", "PROCEED_WITH_CONDITIONS", "minutes", "可以")).expect(422).problem()).isEqualTo("form-incomplete");
        assertThat(office().complete(task, Map.of("outcome", "PROCEED", "minutes", "可以", "attendance", "tax")).expect(422).problem())
                .isEqualTo("minutes-unclear");
        office().complete(task, Map.of("outcome", "PROCEED_WITH_CONDITIONS", "minutes", "可以", "conditions", "后退二十米", "attendance",
                List.of("traffic"))).expect(200);
        assertThat(office().item(number, "B01").path("decision").asText()).isEqualTo("GRANTED");
        assertThat(office().item(number, "B01").path("conditions").asText()).isEqualTo("后退二十米");
        assertThat(office().papers(number)).contains("MEETING_MINUTES");

        var explain = office().task(number, "EXPLANATION", "B01", "planning");
        assertThat(LocalDate.parse(explain.path("due").asText())).as("ten days, or the next working day").isBetween(called.plusDays(10), called.plusDays(20));
        assertThat(office().complete(explain, Map.of()).expect(422).problem()).isEqualTo("form-incomplete");
        office().complete(explain, Map.of("explanation", "已后退二十米，满足规范")).expect(200);
        assertThat(office().papers(number)).contains("OBJECTION_EXPLANATION");
        assertThat(bean(Notices.class).of(List.of("traffic"), 50)).anyMatch(m -> m.kind().equals("OBJECTION_EXPLAINED") && number.equals(m.caseNumber()));
        assertThat(office().get("traffic1", "/api/cases/" + number).expect(200).body().path("meetings").get(0).path("explanation").asText())
                .isEqualTo("已后退二十米，满足规范");
        assertThat(office().get("applicant1", "/api/cases/" + number).expect(200).body().path("meetings").get(0).path("explanation").isNull()).isTrue();
        assertThat(recorded(number)).contains("JOINT_MEETING_CALLED", "JOINT_MEETING_HELD", "MEETING_SETTLED", "OBJECTION_EXPLAINED");
        assertThat(accountable(number)).doesNotContain("OBJECTION_NOT_EXPLAINED");
    }

    @Test
    void each_level_that_lets_its_clock_run_out_hands_on_and_the_last_one_answers_for_it() {
        LocalDate called = office().morning();
        var number = disagreed();
        office().endOf(office().due(called, 5));
        assertThat(office().tasks(number, "JOINT_MEETING").get(0).path("department").asText()).isEqualTo("planning");
        office().after(office().due(called, 5));
        LocalDate hall = office().today();
        var task = office().task(number, "JOINT_MEETING", "B01", "bureau");
        assertThat(meeting(number).path("level").asText()).isEqualTo("HALL");
        assertThat(office().complete("bureau1", task, Map.of("outcome", "PROCEED", "minutes", "可以")).status()).isEqualTo(404);
        office().after(office().due(hall, 5));
        LocalDate government = office().today();
        assertThat(meeting(number).path("level").asText()).isEqualTo("GOVERNMENT");
        assertThat(accountable(number)).doesNotContain("MINUTES_NOT_KEPT");
        office().after(office().due(government, 5));
        assertThat(accountable(number)).containsOnlyOnce("MINUTES_NOT_KEPT");
        assertThat(recorded(number)).contains("MEETING_ESCALATED", "MEETING_OVERDUE");
        task = office().task(number, "JOINT_MEETING", "B01", "government");
        assertThat(office().complete(task, Map.of("outcome", "NOT_SETTLED", "minutes", "没有结果")).expect(422).problem()).isEqualTo("top-of-the-ladder");
        office().complete(task, Map.of("outcome", "PROCEED", "minutes", "可以")).expect(200);
        assertThat(meeting(number).path("state").asText()).isEqualTo("SETTLED");
    }

    @Test
    void what_a_level_does_not_settle_goes_up_at_once_and_the_lead_answers_for_not_explaining() {
        office().morning();
        var number = disagreed();
        settle(number, "planning", "NOT_SETTLED");
        settle(number, "bureau", "NOT_SETTLED");
        assertThat(meeting(number).path("level").asText()).isEqualTo("GOVERNMENT");
        settle(number, "government", "PROCEED");
        LocalDate lastDay = LocalDate.parse(office().task(number, "EXPLANATION", "B01", "planning").path("due").asText());
        assertThat(meeting(number).path("outcome").asText()).isEqualTo("PROCEED");
        office().endOf(lastDay);
        assertThat(accountable(number)).doesNotContain("OBJECTION_NOT_EXPLAINED");
        office().after(lastDay);
        assertThat(accountable(number)).contains("OBJECTION_NOT_EXPLAINED");
        assertThat(office().tasks(number, "EXPLANATION")).hasSize(1);
        assertThat(accountable(number)).doesNotContain("MINUTES_NOT_KEPT");
    }

    @Test
    void the_hall_may_settle_what_the_lead_could_not() {
        office().morning();
        var number = disagreed();
        settle(number, "planning", "NOT_SETTLED");
        settle(number, "bureau", "PROCEED");
        assertThat(meeting(number).path("state").asText()).isEqualTo("SETTLED");
    }

    @Test
    void a_meeting_that_refuses_sets_the_grant_aside_and_the_leader_decides_anew_by_the_minutes() {
        office().morning();
        var number = disagreed();
        office().agree(number, "B01");
        office().decide(number, "B01", "APPROVE");
        settle(number, "planning", "REFUSE");
        assertThat(office().tasks(number, "EXPLANATION")).isEmpty();
        var again = office().task(number, "DECISION_AGAIN", "B01", "planning");
        assertThat(again.path("due").asText()).isEqualTo(office().due(office().today(), 3).toString());
        assertThat(office().item(number, "B01").path("bodyDecision").isNull()).isTrue();
        assertThat(office().complete("planning1", again, Map.of("decision", "REFUSE", "reason", "按纪要")).status()).isEqualTo(404);
        office().complete(again, Map.of("decision", "REFUSE", "reason", "按纪要不予许可")).expect(200);
        assertThat(office().item(number, "B01").path("decision").asText()).isEqualTo("REFUSED");
        assertThat(office().papers(number)).contains("REFUSAL_DECISION");
        assertThat(recorded(number)).contains("DECISION_SET_ASIDE", "DECIDED_AGAIN").doesNotContain("MINUTES_OVERRIDDEN");
    }

    @Test
    void a_leader_who_grants_against_the_minutes_answers_for_it_and_is_met_about_before_the_case_closes() {
        office().morning();
        var number = disagreed();
        settle(number, "planning", "REFUSE");
        office().agree(number, "B01");
        office().decide(number, "B01", "APPROVE");
        var again = office().task(number, "DECISION_AGAIN", "B01", "planning");
        assertThat(office().complete(again, Map.of("decision", "APPROVE")).expect(422).problem()).isEqualTo("form-incomplete");
        office().complete(again, Map.of("decision", "APPROVE", "reason", "交通影响评价已通过")).expect(200);
        assertThat(office().item(number, "B01").path("decision").asText()).isEqualTo("GRANTED");
        assertThat(accountable(number)).contains("MINUTES_OVERRIDDEN");
        office().work(number, task -> !"JOINT_MEETING".equals(task.path("kind").asText()));
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(8);
        var closing = office().caseOf(number).path("meetings").get(1);
        assertThat(closing.path("calledBecause").asText()).isEqualTo("CONFLICT_AT_CLOSE");
        office().work(number, "JOINT_MEETING", "EXPLANATION");
        assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(11);
        assertThat(office().tasks(number, "STAGE_SUMMARY")).hasSize(1);
    }

    @Test
    void conflicting_decisions_on_linked_items_call_a_meeting() {
        office().morning();
        var number = office().reviewing();
        office().agree(number, "B01");
        office().decide(number, "B01", "APPROVE");
        assertThat(office().tasks(number, "JOINT_MEETING")).isEmpty();
        office().agree(number, "B03");
        office().decide(number, "B03", "REFUSE");
        assertThat(meeting(number).path("calledBecause").asText()).isEqualTo("LINKED_DECISIONS");
        assertThat(office().task(number, "JOINT_MEETING", "B03", "planning")).isNotNull();
    }

    @Test
    void an_item_that_waits_while_the_stages_budget_is_used_up_is_met_about() {
        office().morning();
        var number = office().reviewing();
        var free = office().file(office().planned(OfficeClient.commercial()), List.of("B01"));
        office().accept(free);
        office().pass(19);
        assertThat(office().tasks(number, "JOINT_MEETING")).isEmpty();
        office().pass(3);
        var meeting = meeting(number);
        assertThat(meeting.path("calledBecause").asText()).isEqualTo("BLOCKED");
        assertThat(meeting.path("items").toString()).contains("B02");
        assertThat(meeting.path("invited").findValuesAsText("department")).contains("planning");
        office().work(number, "JOINT_MEETING");
        assertThat(office().tasks(free, "JOINT_MEETING")).as("nothing waits there").isEmpty();
    }

    @Test
    void a_case_does_not_close_while_a_disagreement_is_being_met_about() {
        LocalDate accepted = office().morning();
        var number = office().file(office().planned(OfficeClient.commercial()), List.of("B04"));
        office().accept(number);
        office().complete(office().task(number, "OPINION", "B04", "greening"), Map.of("opinion", "DISAGREE", "reason", "古树未保护")).expect(200);
        office().after(office().due(accepted, 7));
        assertThat(office().item(number, "B04").path("passedByDefault").asBoolean()).isTrue();
        assertThat(office().tasks(number, "STAGE_SUMMARY")).isEmpty();
        office().work(number, "JOINT_MEETING");
        assertThat(office().tasks(number, "STAGE_SUMMARY")).hasSize(1);
    }

    /** A case of the second stage, whose design scheme the traffic police disagree about. */
    private String disagreed() {
        var number = office().reviewing();
        var task = office().task(number, "OPINION", "B01", "traffic");
        assertThat(office().complete(task, Map.of("opinion", "DISAGREE")).expect(422).body().path("errors").get(0).path("field").asText())
                .isEqualTo("reason");
        office().complete(task, DISAGREE).expect(200);
        return number;
    }

    private void settle(String number, String department, String outcome) {
        office().complete(office().task(number, "JOINT_MEETING", "B01", department), Map.of("outcome", outcome, "minutes", "会议结论")).expect(200);
    }

    private JsonNode meeting(String number) {
        return office().caseOf(number).path("meetings").get(0);
    }
}
