package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rule 3: bodies consult jointly on request, before or after applying; who stays away consents where that is allowed; minutes bind. */
@Tag("postgres")
class JointConsultationTest extends OfficeTest {

    @Test
    void before_applying_every_body_of_the_stage_is_invited_and_the_minutes_bind_the_later_case() {
        LocalDate asked = office().morning();
        var project = office().planned(OfficeClient.commercial());
        var meeting = ask(project, Map.of("stage", "S2", "question", "地下室和出入口怎么报")).expect(201).body();
        assertThat(meeting.path("mode").asText()).isEqualTo("MEETING");
        assertThat(meeting.path("calledBecause").asText()).isEqualTo("APPLICANT_ASKED");
        assertThat(meeting.path("items").toString()).contains("B01", "B02", "B03", "B04");
        assertThat(meeting.path("due").asText()).isEqualTo(office().due(asked, 3).toString());
        assertThat(ask(project, Map.of("stage", "S2", "question", "再问一次")).expect(409).problem()).isEqualTo("consultation-runs");
        assertThat(departments(meeting)).contains("planning", "bureau", "civildefence", "greening", "traffic", "water", "relics", "housing");

        answer(project, "water", Map.of("answer", "ATTEND")).expect(200);
        answer(project, "greening", Map.of("answer", "WRITTEN", "text", "保留东侧大树")).expect(200);
        answer(project, "meteorology", Map.of("answer", "EXCUSED", "reason", "汛期值守")).expect(200);
        answer(project, "civildefence", Map.of("answer", "ATTEND")).expect(200);
        office().after(office().due(asked, 3));
        var minutes = task(project, "MEETING", "planning");
        office().complete(minutes, Map.of("minutes", "原则同意", "attendance", List.of("water", "bureau"), "decisions",
                List.of(Map.of("itemCode", "B01", "decision", "CONDITIONS", "text", "出入口后退二十米"),
                        Map.of("itemCode", "B03", "decision", "NOT_SETTLED")))).expect(200);

        meeting = last(project);
        assertThat(meeting.path("state").asText()).isEqualTo("SETTLED");
        assertThat(meeting.path("minutesNumber").asText()).startsWith("JY-");
        assertThat(office().get("water1", "/api/papers/" + meeting.path("minutesNumber").asText() + "/verification").status()).isEqualTo(200);
        assertThat(invited(meeting, "water").path("attended").asBoolean()).isTrue();
        assertThat(invited(meeting, "traffic").path("deemedOn").asText()).isEqualTo(office().due(asked, 3).toString());
        assertThat(invited(meeting, "greening").path("deemed").asBoolean()).isFalse();
        assertThat(invited(meeting, "meteorology").path("deemed").asBoolean()).isFalse();
        assertThat(invited(meeting, "relics").path("deemed").asBoolean()).isFalse();
        assertThat(invited(meeting, "relics").path("overdue").asBoolean()).isTrue();
        assertThat(invited(meeting, "civildefence").path("overdue").asBoolean()).as("it may never be silent about B03").isTrue();
        assertThat(recorded(project)).contains("CONSULTATION_ASKED", "MEETING_CALLED", "INVITED", "INVITATION_ANSWERED", "ATTENDED",
                "MINUTES_KEPT", "ABSENT_DEEMED_CONSENT", "ANSWER_OVERDUE", "DEFAULT_RECORDED");
        assertThat(accountable(project)).contains("ABSENT_WITHOUT_EXCUSE", "ANSWER_OVERDUE");
        assertThat(answer(project, "relics", Map.of("answer", "WRITTEN", "text", "无文物")).status()).as("the leader’s task").isEqualTo(404);
        office().complete("relicsleader", task(project, "INVITATION", "relics"), Map.of("answer", "WRITTEN", "text", "无文物")).expect(200);
        assertThat(invited(last(project), "relics").path("overdue").asBoolean()).isFalse();

        var number = office().file(project, "S2");
        var demand = Map.of("complete", false, "demands", List.of(Map.of("materialCode", "B01-M1", "problem", "缺日照分析", "requirement", "补日照分析")));
        var check = office().task(number, "COMPLETENESS", null, "planning");
        assertThat(office().complete("planning1", check, demand).expect(409).problem()).isEqualTo("bound-by-minutes");
        office().post("planning1", "/api/tasks/" + check.path("id").asText() + "/unclaim", null);
        assertThat(office().complete("planningleader", check, demand).expect(409).problem()).isEqualTo("bound-by-minutes");
        office().complete("planningleader", check, with(demand, "overrideReason", "会后发现日照影响")).expect(200);
        assertThat(recorded(number)).contains("MINUTES_OVERRIDDEN");
        assertThat(accountable(number)).containsOnlyOnce("MINUTES_OVERRIDDEN");
        office().work(number, "COMPLETENESS");
        var more = Map.of("decision", "CORRECT", "demands", List.of(Map.of("materialCode", "B01-M2", "problem", "不清", "requirement", "重新出图")));
        for (String who : List.of("planning1", "window1")) {
            var acceptance = office().task(number, "ACCEPTANCE", null, null);
            assertThat(office().complete(who, acceptance, more).expect(409).problem()).isEqualTo("bound-by-minutes");
            office().post(who, "/api/tasks/" + acceptance.path("id").asText() + "/unclaim", null);
        }
    }

    @Test
    void conditions_and_objections_that_were_not_raised_there_need_the_leader() {
        office().morning();
        var number = office().reviewing();
        consult("applicant1", number, Map.of("mode", "VISIT", "question", "现场看出入口")).expect(200);
        assertThat(consult("applicant1", number, Map.of()).expect(409).problem()).isEqualTo("consultation-runs");
        office().work(number, "INVITATION");
        keep(number, Map.of("minutes", "看过现场", "decisions", "B01: CONDITIONS 出入口后退二十米\nB04：PROCEED"));
        var water = office().task(number, "OPINION", "B01", "water");
        assertThat(office().complete("water1", water, Map.of("opinion", "AGREE_WITH_CONDITIONS", "conditions", "增加雨水池")).expect(409).problem())
                .isEqualTo("bound-by-minutes");
        office().complete("water1", water, Map.of("opinion", "AGREE_WITH_CONDITIONS", "conditions", "出入口后退二十米")).expect(200);
        var traffic = office().task(number, "OPINION", "B01", "traffic");
        var no = Map.of("opinion", "DISAGREE", "reason", "仍然太近");
        assertThat(office().complete("traffic1", traffic, with(no, "overrideReason", "我要提")).expect(409).problem()).isEqualTo("bound-by-minutes");
        assertThat(accountable(number)).doesNotContain("MINUTES_OVERRIDDEN");
        office().post("traffic1", "/api/tasks/" + traffic.path("id").asText() + "/unclaim", null);
        office().complete("trafficleader", traffic, with(no, "overrideReason", "事故数据更新")).expect(200);
        assertThat(accountable(number)).contains("MINUTES_OVERRIDDEN");
        var civil = office().task(number, "OPINION", "B03", "civildefence");
        office().complete(civil, Map.of("opinion", "AGREE_WITH_CONDITIONS", "conditions", "增加防护单元")).expect(200);
        assertThat(office().opinion(number, "B03", "civildefence").path("conditions").asText()).as("nobody settled B03").isEqualTo("增加防护单元");
    }

    @Test
    void an_applicant_who_asks_before_the_start_gets_a_meeting_even_from_a_silent_lead_department() {
        LocalDate accepted = office().morning();
        var number = accepted();
        consult("applicant1", number, null).expect(200);
        office().after(office().due(accepted, 1));
        assertThat(office().tasks(number, "REVIEW")).isEmpty();
        assertThat(office().tasks(number, "INVITATION")).isNotEmpty();
        assertThat(meeting(number).path("calledBecause").asText()).isEqualTo("APPLICANT_ASKED");
    }

    @Test
    void the_lead_department_need_not_say_what_the_applicant_has_asked_for() {
        office().morning();
        var number = accepted();
        consult("applicant1", number, null).expect(200);
        office().complete("planning1", office().task(number, "STAGE_START", null, null), Map.of()).expect(200);
        assertThat(office().tasks(number, "INVITATION")).isNotEmpty();
        assertThat(meeting(number).path("mode").asText()).isEqualTo("MEETING");
    }

    @Test
    void reviews_do_not_wait_for_a_leader_who_still_owes_an_answer() {
        LocalDate accepted = office().morning();
        var number = accepted();
        office().complete("planning1", office().task(number, "STAGE_START", null, null), Map.of("consultation", "VISIT")).expect(200);
        office().work(number, task -> "INVITATION".equals(task.path("kind").asText()) && !"relics".equals(task.path("department").asText()));
        office().endOf(office().due(accepted, 3));
        assertThat(office().tasks(number, "MEETING")).isEmpty();
        office().after(office().due(accepted, 3));
        keep(number, Map.of("minutes", "现场无异议"));
        assertThat(office().tasks(number, "REVIEW")).isNotEmpty();
        assertThat(office().task(number, "INVITATION", null, "relics").path("due").asText()).isEqualTo(office().due(office().today(), 2).toString());
        assertThat(office().caseOf(number).path("defaults").findValuesAsText("department")).doesNotContain("relics");
        office().work(number, "INVITATION");
        assertThat(invited(meeting(number), "relics").path("answer").asText()).isEqualTo("WRITTEN");
    }

    @Test
    void silence_in_writing_is_consent_even_when_no_minutes_come_and_nobody_misses_a_meeting_that_was_not_held() {
        LocalDate accepted = office().morning();
        var written = accepted();
        office().complete("planning1", office().task(written, "STAGE_START", null, null), Map.of("consultation", "WRITTEN")).expect(200);
        var held = accepted();
        office().complete("planning1", office().task(held, "STAGE_START", null, null), Map.of("consultation", "MEETING")).expect(200);
        office().after(office().due(accepted, 3));
        office().after(office().due(office().today(), 5));
        assertThat(invited(meeting(written), "traffic").path("deemed").asBoolean()).isTrue();
        assertThat(office().caseOf(written).path("defaults").findValuesAsText("mode")).contains("ABSENT_DEEMED_CONSENT");
        assertThat(invited(meeting(held), "traffic").path("deemed").asBoolean()).isFalse();
        assertThat(meeting(held).path("state").asText()).isEqualTo("LAPSED");
        assertThat(accountable(held)).contains("MINUTES_NOT_KEPT");
        assertThat(office().tasks(held, "REVIEW")).isNotEmpty();
    }

    @Test
    void what_cannot_be_understood_is_refused_by_field() {
        office().morning();
        var project = office().planned(OfficeClient.commercial());
        assertThat(ask(project, Map.of("stage", "S9", "question", "？")).expect(422).problem()).isEqualTo("unknown-stage");
        assertThat(ask(project, Map.of("stage", "S2", "question", " ")).expect(422).problem()).isEqualTo("question-required");
        assertThat(ask(project, Map.of("stage", "S2", "question", "？", "mode", "PARTY")).expect(422).problem()).isEqualTo("consultation-incomplete");
        assertThat(office().post("applicant2", "/api/projects/" + project + "/consultations", Map.of("stage", "S2", "question", "？")).status())
                .isEqualTo(404);
        assertThat(office().post("window1", "/api/projects/" + project + "/consultations", Map.of("stage", "S2", "question", "？")).status())
                .isEqualTo(403);

        var number = office().reviewing();
        consult("planning1", number, Map.of("mode", "WRITTEN")).expect(200);
        assertThat(meeting(number).path("calledBecause").asText()).isEqualTo("LEAD_CALLED");
        var invitation = office().task(number, "INVITATION", null, "water");
        assertThat(office().complete(invitation, Map.of("answer", "EXCUSED")).expect(422).body().path("errors").get(0).path("field").asText())
                .isEqualTo("reason");
        assertThat(office().complete(invitation, Map.of("answer", "WRITTEN")).expect(422).body().path("errors").get(0).path("field").asText())
                .isEqualTo("text");
        assertThat(office().complete(invitation, Map.of("answer", "ATTEND")).expect(422).problem()).isEqualTo("invitation-incomplete");
        office().work(number, "INVITATION");
        var minutes = office().task(number, "MEETING", null, "planning");
        assertThat(office().complete(minutes, Map.of()).expect(422).problem()).isEqualTo("form-incomplete");
        for (var wrong : List.of(Map.of("attendance", "tax"), Map.of("decisions", "B01 可以"), Map.of("decisions", "C03: PROCEED"),
                Map.of("decisions", "B01: MAYBE"))) {
            assertThat(office().complete(minutes, with(wrong, "minutes", "同意")).expect(422).problem()).isEqualTo("minutes-unclear");
        }
        office().complete(minutes, Map.of("minutes", "同意", "attendance", "", "decisions", "")).expect(200);
    }

    @Test
    void a_case_that_is_taken_back_needs_no_consultation_any_more() {
        office().morning();
        var number = office().reviewing();
        consult("applicant1", number, Map.of()).expect(200);
        office().post("applicant1", "/api/cases/" + number + "/withdrawal", Map.of("reason", "改方案")).expect(200);
        assertThat(office().tasks(number)).isEmpty();
        assertThat(meeting(number).path("state").asText()).isEqualTo("LAPSED");
        assertThat(consult("applicant1", number, Map.of()).status()).isEqualTo(409);
    }

    private String accepted() {
        var number = office().file(office().planned(OfficeClient.commercial()), "S2");
        office().work(number, "COMPLETENESS", "ACCEPTANCE");
        return number;
    }

    private void keep(String number, Map<String, Object> minutes) {
        office().complete(office().task(number, "MEETING", null, "planning"), minutes).expect(200);
    }

    private OfficeClient.Answer consult(String who, String number, Map<String, Object> request) {
        return office().post(who, "/api/cases/" + number + "/consultation", request);
    }

    private OfficeClient.Answer ask(String project, Map<String, Object> request) {
        return office().post("applicant1", "/api/projects/" + project + "/consultations", request);
    }

    private OfficeClient.Answer answer(String project, String department, Map<String, Object> answer) {
        return office().complete(department + "1", task(project, "INVITATION", department), answer);
    }

    private JsonNode last(String project) {
        var all = office().get("supervisor1", "/api/projects/" + project + "/consultations").expect(200).body().path("consultations");
        return all.get(all.size() - 1);
    }

    private JsonNode meeting(String number) {
        return office().caseOf(number).path("meetings").get(0);
    }

    private JsonNode task(String project, String kind, String department) {
        for (JsonNode task : office().everyTask("supervisor1", "department=" + department)) {
            if (kind.equals(task.path("kind").asText()) && project.equals(task.path("projectNumber").asText()) && task.path("caseNumber").isNull()) {
                return task;
            }
        }
        throw new AssertionError("no task " + kind + " of " + department);
    }

    private static JsonNode invited(JsonNode meeting, String department) {
        for (JsonNode one : meeting.path("invited")) {
            if (department.equals(one.path("department").asText())) {
                return one;
            }
        }
        throw new AssertionError(department + " was not invited");
    }

    private static List<String> departments(JsonNode meeting) {
        return new ArrayList<>(meeting.path("invited").findValuesAsText("department"));
    }

    private static Map<String, Object> with(Map<String, ?> fields, String name, Object value) {
        Map<String, Object> all = new java.util.HashMap<>(fields);
        all.put(name, value);
        return all;
    }
}
