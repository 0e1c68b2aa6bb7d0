package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.binglian.access.People;
import org.binglian.deadline.OfficeTime;
import org.binglian.supervision.Accountability;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rule 6: whoever was named when the task was delivered answers for it, is heard, and is judged by nobody who is concerned. */
@Tag("postgres")
class AccountabilityTest extends OfficeTest {

    @Test
    void a_default_is_answered_for_by_those_who_were_named_when_the_task_was_delivered() {
        LocalDate accepted = office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("D05"));
        office().accept(number);
        bean(JdbcClient.class).sql("update person_role set role = 'SECTION' where person = 'archiveleader'").update();
        try {
            office().after(office().due(accepted, 2));
        } finally {
            bean(JdbcClient.class).sql("update person_role set role = 'LEADER' where person = 'archiveleader'").update();
        }
        var opened = only(number);
        assertThat(opened.path("number").asText()).matches("ZR\\d{10}");
        assertThat(opened.path("kind").asText()).isEqualTo("DECISION_TIMEOUT");
        assertThat(opened.path("handler").asText()).isEqualTo("archive1");
        assertThat(opened.path("leader").asText()).isEqualTo("archiveleader");
        assertThat(opened.path("state").asText()).isEqualTo("STATEMENT");

        String matter = opened.path("number").asText();
        var statement = office().task(number, "STATEMENT", null, null);
        assertThat(statement.path("due").asText()).isEqualTo(office().due(office().today(), 3).toString());
        assertThat(office().complete("archive1", statement, Map.of()).expect(422).body().path("errors").get(0).path("field").asText())
                .isEqualTo("statement");
        assertThat(office().complete("archive2", statement, Map.of("statement", "x")).status()).isEqualTo(409);
        office().post("archiveleader", "/api/accountability/" + matter + "/statements", Map.of("statement", "科室当日集中验收")).expect(200);
        assertThat(office().post("planningleader", "/api/accountability/" + matter + "/statements", Map.of("statement", "x")).status()).isEqualTo(404);
        assertThat(office().post("supervisor1", "/api/accountability/" + matter + "/statements", Map.of("statement", "x")).status()).isEqualTo(404);
        office().complete("archive1", statement, Map.of("statement", "材料较多，未及时处理")).expect(200);
        assertThat(only(number).path("state").asText()).isEqualTo("FINDING");
        assertThat(only(number).path("statements").findValuesAsText("person")).containsExactly("archiveleader", "archive1");

        var finding = office().task(number, "ACCOUNTABILITY", null, null);
        assertThat(office().complete("archive1", finding, Map.of("finding", "UNFOUNDED", "reason", "x")).status()).isEqualTo(404);
        assertThat(office().complete("supervisor1", finding, Map.of("finding", "UPHELD")).status()).isEqualTo(422);
        office().complete("supervisor1", finding, Map.of("finding", "UPHELD", "reason", "无正当理由逾期")).expect(200);
        assertThat(office().post("archiveleader", "/api/accountability/" + matter + "/statements", Map.of("statement", "x")).expect(409).problem())
                .isEqualTo("finding-made");
        assertThat(only(number).path("measures").findValuesAsText("measure")).containsExactly("TALK", "ADVICE");
        assertThat(only(number).path("measures").get(0).path("carryOutBy").asText()).isEqualTo(office().due(office().today(), 5).toString());
        assertThat(only(number).path("state").asText()).isEqualTo("APPEAL");
        office().complete("archive1", office().task(number, "APPEAL", null, null), Map.of()).expect(200);
        assertThat(only(number).path("outcome").asText()).isEqualTo("UPHELD");
        assertThat(only(number).path("state").asText()).isEqualTo("CLOSED");
        assertThat(recorded(number)).contains("ACCOUNTABILITY_EVENT", "ACCOUNTABILITY_STATED", "ACCOUNTABILITY_FOUND", "ACCOUNTABILITY_MEASURE",
                "ACCOUNTABILITY_CLOSED").doesNotContain("ACCOUNTABILITY_APPEALED");
        assertThat(office().get("applicant1", "/api/cases/" + number).expect(200).body().path("timeline").findValuesAsText("kind"))
                .noneMatch(kind -> kind.startsWith("ACCOUNTABILITY"));
    }

    @Test
    void the_register_is_for_supervisors_and_everybody_sees_what_concerns_them() {
        office().morning();
        var number = filed();
        var matter = report(number, null, "meteorology", "GROUNDLESS_REFUSAL").path("number").asText();
        assertThat(office().get("meteorology1", "/api/supervision/accountability").status()).isEqualTo(404);
        assertThat(office().get("meteorology1", "/api/accountability/mine").expect(200).body().path("accountability").findValuesAsText("number"))
                .contains(matter);
        assertThat(office().get("meteorologyleader", "/api/accountability/" + matter).expect(200).body().path("kindName").asText())
                .isEqualTo("无正当理由不予受理");
        assertThat(office().get("meteorology2", "/api/accountability/" + matter).status()).isEqualTo(404);
        assertThat(office().get("applicant1", "/api/accountability/mine").expect(200).body().path("accountability")).isEmpty();
        assertThat(office().get("supervisor2", "/api/supervision/accountability?state=STATEMENT").expect(200).body().path("accountability")
                .findValuesAsText("number")).contains(matter);
        assertThat(office().get("supervisor2", "/api/supervision/accountability?state=CLOSED").expect(200).body().path("accountability")
                .findValuesAsText("number")).doesNotContain(matter);
        String page = office().send(null, "GET", "/supervision", null, office().signIn("supervisor1")).expect(200).body().path("text").asText();
        assertThat(page).contains(matter, "待陈述");
    }

    @Test
    void only_a_supervisor_reports_and_says_what_it_was() {
        office().morning();
        var number = filed();
        assertThat(office().post("planningleader", "/api/supervision/accountability", event(number, null, "planning", "OVERRIDE")).status())
                .isEqualTo(404);
        var refused = office().post("supervisor1", "/api/supervision/accountability", Map.of("caseNumber", number)).expect(422);
        assertThat(refused.problem()).isEqualTo("event-unclear");
        assertThat(refused.body().path("errors").findValuesAsText("field")).containsExactly("kind", "reason", "department");
        office().post("supervisor1", "/api/supervision/accountability", event(number, null, "planning", "DECISION_TIMEOUT")).expect(422);
        office().post("supervisor1", "/api/supervision/accountability", event(number, null, "nobody", "OVERRIDE")).expect(404);
        office().post("supervisor1", "/api/supervision/accountability", event(number, "Z99", "planning", "OVERRIDE")).expect(404);
        office().post("supervisor1", "/api/supervision/accountability", event("20200101000001", null, "planning", "OVERRIDE")).expect(404);
        office().get("supervisor1", "/api/accountability/ZR2026999999").expect(404);
    }

    @Test
    void the_second_time_within_a_year_goes_further_and_an_appeal_is_decided_by_another() {
        office().morning();
        var number = filed();
        uphold(report(number, null, "seismology", "GROUNDLESS_REFUSAL"));
        var second = report(number, null, "seismology", "GROUNDLESS_REFUSAL");
        uphold(second);
        assertThat(matter(second).path("measures").get(0).path("measure").asText()).isEqualTo("EFFICIENCY_OFFICE");
        assertThat(matter(second).path("measures").get(0).path("countInYear").asInt()).isEqualTo(2);
        appeal(number, second, "REVERSE");
        assertThat(matter(second).path("outcome").asText()).isEqualTo("REVERSED");
        assertThat(matter(second).path("measures").findValuesAsText("reversed")).containsOnly("true");

        var third = report(number, null, "seismology", "GROUNDLESS_REFUSAL");
        uphold(third);
        assertThat(matter(third).path("measures").get(0).path("measure").asText()).as("what was reversed does not count").isEqualTo("EFFICIENCY_OFFICE");
        appeal(number, third, "MAINTAIN");
        assertThat(matter(third).path("outcome").asText()).isEqualTo("UPHELD");
        assertThat(matter(third).path("appeal").path("decidedBy").asText()).isEqualTo("supervisor2");
    }

    @Test
    void silence_of_the_person_concerned_holds_nothing_up() {
        office().morning();
        var number = filed();
        var matter = report(number, null, "tax", "GROUNDLESS_REFUSAL");
        LocalDate lastDay = office().due(office().today(), 3);
        office().endOf(lastDay);
        assertThat(matter(matter).path("state").asText()).isEqualTo("STATEMENT");
        office().after(lastDay);
        assertThat(matter(matter).path("state").asText()).isEqualTo("FINDING");
        assertThat(matter(matter).path("statements")).isEmpty();
        office().endOf(LocalDate.parse(own(number, matter, "ACCOUNTABILITY").path("due").asText()));
        assertThat(cards("supervisor1", number)).as("supervision's own delay").contains("ACCOUNTABILITY supervision").noneMatch(c -> c.startsWith("STATEMENT"));
        assertThat(cards("applicant1", number)).as("the office's own affair").noneMatch(card -> card.startsWith("ACCOUNTABILITY"));
        office().complete("supervisor1", own(number, matter, "ACCOUNTABILITY"), Map.of("finding", "UPHELD", "reason", "属实")).expect(200);
        LocalDate appealUntil = LocalDate.parse(own(number, matter, "APPEAL").path("due").asText());
        office().after(appealUntil);
        assertThat(matter(matter).path("state").asText()).isEqualTo("CLOSED");
        assertThat(matter(matter).path("outcome").asText()).isEqualTo("UPHELD");
    }

    @Test
    void two_cases_about_the_same_department_and_item_have_their_own_clocks() {
        office().morning();
        var number = filed();
        var first = report(number, null, "aviation", "GROUNDLESS_REFUSAL");
        LocalDate lastDay = office().due(office().today(), 3);
        office().pass(1);
        var second = report(number, null, "aviation", "OVERRIDE");
        office().after(lastDay);
        assertThat(matter(first).path("state").asText()).isEqualTo("FINDING");
        assertThat(matter(second).path("state").asText()).isEqualTo("STATEMENT");
    }

    @Test
    void what_is_not_upheld_has_no_measure() {
        office().morning();
        var number = filed();
        var matter = report(number, null, "industry", "GROUNDLESS_REFUSAL");
        office().work(number, "STATEMENT", "ACCOUNTABILITY");
        assertThat(matter(matter).path("outcome").asText()).isEqualTo("UNFOUNDED");
        var excused = report(number, null, "industry", "GROUNDLESS_REFUSAL");
        office().work(number, "STATEMENT");
        office().complete("supervisor2", own(number, excused, "ACCOUNTABILITY"), Map.of("finding", "EXCUSED", "reason", "当日停电")).expect(200);
        assertThat(matter(excused).path("outcome").asText()).isEqualTo("EXCUSED");
        assertThat(matter(matter).path("measures")).isEmpty();
        assertThat(office().tasks(number, "APPEAL")).isEmpty();
    }

    @Test
    void nobody_judges_their_own_case_whatever_the_door() {
        office().morning();
        var number = filed();
        var by = bean(People.class).require("supervisor1");
        new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(status ->
                bean(Accountability.class).overridden(number, null, by, "推翻联席会议纪要"));
        var matter = only(number);
        assertThat(matter.path("leader").asText()).isEqualTo("manager1");
        office().complete("supervisor1", own(number, matter, "STATEMENT"), Map.of("statement", "情况紧急")).expect(200);

        var finding = own(number, matter, "ACCOUNTABILITY");
        refused("own-case", "supervisor1", finding);
        refused("own-case", "manager1", finding);
        assertThat(office().post("manager1", "/api/tasks/" + finding.path("id").asText() + "/assign", Map.of("to", "supervisor1")).expect(403)
                .problem()).isEqualTo("own-case");
        assertThatThrownBy(() -> inTasklist("supervisor1", finding.path("id").asText())).hasMessageContaining("其他监察人员办理");
        office().complete("supervisor2", finding, Map.of("finding", "UPHELD", "reason", "没有依据")).expect(200);
        assertThat(matter(matter).path("measures").findValuesAsText("measure")).containsExactly("NO_MEASURE", "TALK");

        office().complete("supervisor1", own(number, matter, "APPEAL"), Map.of("appeal", "APPEAL")).expect(422);
        office().complete("supervisor1", own(number, matter, "APPEAL"), Map.of("appeal", "APPEAL", "reason", "处理过重")).expect(200);
        var appeal = own(number, matter, "APPEAL_DECISION");
        refused("own-case", "supervisor1", appeal);
        refused("own-case", "manager1", appeal);
        refused("appeal-by-another", "supervisor2", appeal);
        assertThat(matter(matter).path("state").asText()).isEqualTo("APPEAL_DECISION");
    }

    @Test
    void a_statement_and_an_appeal_are_given_by_nobody_else() {
        office().morning();
        var number = filed();
        var matter = report(number, null, "stability", "GROUNDLESS_REFUSAL");
        var statement = own(number, matter, "STATEMENT");
        office().post("stabilityleader", "/api/tasks/" + statement.path("id").asText() + "/unclaim", null).expect(200);
        assertThat(office().complete("stability2", statement, Map.of("statement", "x")).expect(403).problem()).isEqualTo("not-concerned");
        assertThat(office().post("stabilityleader", "/api/tasks/" + statement.path("id").asText() + "/assign", Map.of("to", "stability2"))
                .expect(403).problem()).isEqualTo("not-concerned");
        office().complete("stabilityleader", statement, Map.of("statement", "由我说明")).expect(200);
        assertThat(matter(matter).path("statements").get(0).path("person").asText()).isEqualTo("stabilityleader");
    }

    @Test
    void silence_that_the_record_excuses_closes_by_itself_and_an_act_does_not() {
        office().morning();
        var number = office().reviewing();
        office().post("planning1", "/api/cases/" + number + "/items/B01/special-procedure", Map.of("kind", "EXPERT_REVIEW", "workingDays", 10));
        excused(report(number, "B01", "planning", "PAPER_NOT_DELIVERED"), "特别程序");
        assertThat(report(number, "B01", "planning", "GROUNDLESS_REFUSAL").path("state").asText()).isEqualTo("STATEMENT");

        assertThat(report(number, "B03", "bureau", "PAPER_NOT_DELIVERED").path("state").asText()).as("nothing excuses").isEqualTo("STATEMENT");
        office().post("bureau1", "/api/cases/" + number + "/items/B03/extension", Map.of("workingDays", 5, "reason", "需要补测")).expect(202);
        office().complete("bureauleader", office().task(number, "EXTENSION", "B03", null), Map.of("decision", "APPROVE")).expect(200);
        excused(report(number, "B03", "bureau", "PAPER_NOT_DELIVERED"), "延期");

        excused(afterHolding(number, "B04"), "暂停执行默认");
        office().complete("water1", office().task(number, "OPINION", "B01", "water"), Map.of("opinion", "HIGHER_BODY", "reason", "跨流域")).expect(200);
        assertThat(office().opinion(number, "B01", "water").path("opinion").asText()).isEqualTo("HIGHER_BODY");
    }

    @Test
    void an_item_that_waits_for_a_higher_body_is_not_its_own_bodys_silence() {
        LocalDate accepted = office().morning();
        var number = office().reviewing();
        office().complete("water1", office().task(number, "OPINION", "B01", "water"), Map.of("opinion", "HIGHER_BODY", "reason", "跨流域")).expect(200);
        excused(report(number, "B01", "planning", "MINUTES_NOT_KEPT"), "上级");
        assertThat(accepted).isNotNull();
    }

    @Test
    void a_day_on_which_the_office_was_closed_excuses() {
        office().morning();
        var number = filed();
        var now = bean(OfficeTime.class).now();
        var jdbc = bean(JdbcClient.class);
        jdbc.sql("insert into office_outage (from_at, until_at) values (?, ?)").params(now.minusSeconds(31 * 60).atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC)).update();
        try {
            excused(report(number, null, "finance", "MINUTES_NOT_KEPT"), "系统中断");
        } finally {
            jdbc.sql("delete from office_outage").update();
        }
    }

    @Test
    void a_paper_that_is_not_delivered_in_ten_working_days_is_the_windows() {
        office().morning();
        var number = filed();
        office().work(number, task -> !"DELIVERY".equals(task.path("kind").asText()));
        LocalDate lastDay = LocalDate.parse(office().task(number, "DELIVERY", null, null).path("due").asText());
        assertThat(lastDay).isEqualTo(office().due(office().today(), 10));
        office().endOf(lastDay);
        assertThat(accountable(number)).isEmpty();
        office().after(lastDay);
        assertThat(accountable(number)).containsExactly("PAPER_NOT_DELIVERED");
        assertThat(only(number).path("handler").asText()).isEqualTo("window1");
        office().pass(3);
        assertThat(accountable(number)).as("once for each clock").hasSize(1);
        office().complete("window1", office().task(number, "DELIVERY", null, null), Map.of()).expect(200);
    }

    @Test
    void minutes_that_are_not_kept_are_the_lead_departments() {
        office().morning();
        var number = office().file(office().planned(OfficeClient.commercial()), "S2");
        office().work(number, "COMPLETENESS", "ACCEPTANCE");
        office().complete(office().task(number, "STAGE_START", null, null), Map.of("consultation", "MEETING")).expect(200);
        office().work(number, "INVITATION");
        var meeting = office().task(number, "MEETING", null, null);
        office().after(LocalDate.parse(meeting.path("due").asText()));
        assertThat(accountable(number)).contains("MINUTES_NOT_KEPT");
    }

    @Test
    void a_leader_who_asks_a_second_time_answers_for_it() {
        office().morning();
        var number = office().file(office().planned(OfficeClient.commercial()), "S2");
        office().complete(office().task(number, "COMPLETENESS", null, "planning"), demand("B01-M1")).expect(200);
        office().work(number, "COMPLETENESS");
        office().complete("window1", office().task(number, "ACCEPTANCE", null, null), Map.of("decision", "CORRECT", "reason", "材料不齐")).expect(200);
        office().post("applicant1", "/api/cases/" + number + "/correction",
                Map.of("materials", List.of(Map.of("materialCode", "B01-M1", "fileName", "a.pdf")))).expect(200);
        var again = new java.util.HashMap<>(demand("B03-M3"));
        again.put("overrideReason", "补正材料与原件不符");
        office().complete("bureauleader", office().task(number, "COMPLETENESS", null, "bureau"), again).expect(200);
        assertThat(only(number).path("kind").asText()).isEqualTo("SECOND_NOTICE");
        assertThat(only(number).path("handler").asText()).isEqualTo("bureauleader");
        assertThat(only(number).path("reason").asText()).isEqualTo("补正材料与原件不符");
        uphold(only(number));
        assertThat(only(number).path("measures").findValuesAsText("role")).containsExactly("LEADER");
    }

    @Test
    void the_first_person_asked_is_named_with_a_phone_and_owns_the_answer() {
        office().morning();
        var number = office().file(office().planned(OfficeClient.commercial()), "S2");
        office().accept(number);
        var seen = office().get("applicant1", "/api/cases/" + number).expect(200).body();
        String lead = seen.path("leadDepartment").asText();
        assertThat(seen.path("handler").path("department").asText()).isEqualTo(lead);
        assertThat(seen.path("handler").path("phone").asText()).matches("1\\d{10}");
        assertThat(seen.path("handler").path("id").isNull()).isTrue();
        assertThat(seen.path("items")).allSatisfy(item -> {
            assertThat(item.path("handler").path("department").asText()).isEqualTo(item.path("decidingBody").asText());
            assertThat(item.path("handler").path("phone").asText()).isNotBlank();
        });
        String owner = office().caseOf(number).path("handler").path("id").asText();
        assertThat(owner).isEqualTo(lead + "1");
        office().post("planning2", "/api/tasks/" + office().task(number, "REVIEW", "B01", null).path("id").asText() + "/claim", null).expect(200);
        assertThat(office().item(number, "B01").path("handler").path("id").asText()).isEqualTo("planning2");

        var asked = office().post("applicant1", "/api/cases/" + number + "/enquiries", Map.of("question", "何时踏勘？")).expect(200).body()
                .path("enquiries").get(0);
        assertThat(asked.path("due").asText()).isEqualTo(office().due(office().today(), 2).toString());
        String path = "/api/cases/" + number + "/enquiries/" + asked.path("id").asText();
        assertThat(office().get(owner, "/api/enquiries/mine").expect(200).body().path("enquiries").findValuesAsText("question")).contains("何时踏勘？");
        office().post("water1", path + "/answer", Map.of("answer", "x")).expect(404);
        office().post("applicant1", path + "/answer", Map.of("answer", "x")).expect(404);
        office().post(owner, path + "/pass", Map.of("to", "applicant2")).expect(422);
        office().post("water1", path + "/pass", Map.of("to", "water2")).expect(404);
        var passed = office().post(owner, path + "/pass", Map.of("to", "water1")).expect(200).body();
        assertThat(passed.path("owner").asText()).as("still the owner").isEqualTo(owner);
        office().post(owner, path + "/answer", Map.of("answer", " ")).expect(422);
        office().post("water1", path + "/answer", Map.of("answer", "周三上午踏勘")).expect(200);
        assertThat(office().post(owner, path + "/answer", Map.of("answer", "x")).expect(409).problem()).isEqualTo("enquiry-answered");
        assertThat(office().get("applicant1", "/api/cases/" + number).expect(200).body().path("enquiries").get(0).path("answer").asText())
                .isEqualTo("周三上午踏勘");
        assertThat(office().send(null, "GET", "/cases/" + number, null, office().signIn("applicant1")).expect(200).body().path("text").asText())
                .contains("周三上午踏勘", seen.path("handler").path("phone").asText());
    }

    @Test
    void who_took_the_application_at_the_window_is_the_first_person_asked() {
        office().morning();
        var project = office().register(OfficeClient.simple());
        var number = office().post("window2", "/api/cases", Map.of("projectNumber", project, "stage", "S1")).expect(201).body().path("caseNumber").asText();
        assertThat(office().caseOf(number).path("handler").path("id").asText()).isEqualTo("window2");
        office().post("applicant1", "/api/cases/" + number + "/withdrawal", Map.of("reason", "试验结束"));
    }

    // ---- in short ----------------------------------------------------------------------------------------------------------------

    private List<String> cards(String who, String number) {
        List<String> cards = new java.util.ArrayList<>();
        office().get(who, "/api/cases/" + number).expect(200).body().path("warnings").forEach(card ->
                cards.add(card.path("clockKind").asText() + " " + card.path("department").asText()));
        return cards;
    }

    private String filed() {
        return office().file(office().register(OfficeClient.simple()), "S1");
    }

    private static Map<String, Object> event(String number, String item, String department, String kind) {
        Map<String, Object> event = new java.util.HashMap<>(Map.of("caseNumber", number, "department", department, "kind", kind, "reason", "监察核实"));
        if (item != null) {
            event.put("itemCode", item);
        }
        return event;
    }

    private JsonNode report(String number, String item, String department, String kind) {
        return office().post("supervisor1", "/api/supervision/accountability", event(number, item, department, kind)).expect(201).body();
    }

    private JsonNode matter(JsonNode matter) {
        return office().get("supervisor1", "/api/accountability/" + matter.path("number").asText()).expect(200).body();
    }

    private JsonNode only(String caseNumber) {
        List<JsonNode> found = new java.util.ArrayList<>();
        office().get("supervisor1", "/api/supervision/accountability").expect(200).body().path("accountability").forEach(one -> {
            if (caseNumber.equals(one.path("caseNumber").asText())) {
                found.add(one);
            }
        });
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** The newest task of that kind in the case: its number tells nobody else's apart here. */
    private JsonNode own(String number, JsonNode matter, String kind) {
        var ids = bean(TaskService.class).createTaskQuery().processVariableValueEquals("accountabilityNumber", matter.path("number").asText()).list()
                .stream().map(Task::getId).toList();
        return office().tasks(number, kind).stream().filter(task -> ids.contains(task.path("id").asText())).findFirst().orElseThrow();
    }

    private void uphold(JsonNode matter) {
        String number = matter.path("caseNumber").asText();
        office().complete(own(number, matter, "STATEMENT"), Map.of("statement", "情况说明")).expect(200);
        office().complete("supervisor1", own(number, matter, "ACCOUNTABILITY"), Map.of("finding", "UPHELD", "reason", "属实")).expect(200);
        if (!"SECOND_NOTICE".equals(matter.path("kind").asText()) && matter(matter).path("measures").get(0).path("countInYear").asInt() == 1) {
            office().complete(own(number, matter, "APPEAL"), Map.of("appeal", "NO_APPEAL")).expect(200);
        }
    }

    private void appeal(String number, JsonNode matter, String decision) {
        office().complete(own(number, matter, "APPEAL"), Map.of("appeal", "APPEAL", "reason", "当日系统缓慢")).expect(200);
        var task = own(number, matter, "APPEAL_DECISION");
        refused("appeal-by-another", "supervisor1", task);
        office().complete("supervisor2", task, Map.of("appealDecision", decision, "reason", "复核意见")).expect(200);
    }

    private void refused(String problem, String who, JsonNode task) {
        String path = "/api/tasks/" + task.path("id").asText();
        assertThat(office().post(who, path + "/claim", null).expect(403).problem()).isEqualTo(problem);
        assertThat(office().complete(who, task, Map.of("reason", "x")).expect(403).problem()).isEqualTo(problem);
    }

    private static void excused(JsonNode matter, String why) {
        assertThat(matter.path("state").asText()).isEqualTo("CLOSED");
        assertThat(matter.path("outcome").asText()).isEqualTo("EXCUSED");
        assertThat(matter.path("excuse").asText()).contains(why);
        assertThat(matter.path("measures")).isEmpty();
    }

    private JsonNode afterHolding(String number, String item) {
        var jdbc = bean(JdbcClient.class);
        jdbc.sql("insert into held_alarm (process_instance_id, activity_id, business_key, reason, held_at, item_code, department, released_at) "
                + "values ('none', 'none', ?, '系统中断', ?, ?, 'bureau', ?)").params(number, bean(OfficeTime.class).now().atOffset(ZoneOffset.UTC), item,
                bean(OfficeTime.class).now().atOffset(ZoneOffset.UTC)).update();
        return report(number, item, "bureau", "PAPER_NOT_DELIVERED");
    }

    private static Map<String, Object> demand(String material) {
        return Map.of("complete", false, "demands", List.of(Map.of("materialCode", material, "problem", "未盖章", "requirement", "加盖公章")));
    }

    private void inTasklist(String who, String id) {
        var identity = bean(IdentityService.class);
        identity.setAuthentication(who, List.of("supervision"));
        try {
            bean(TaskService.class).claim(id, who);
        } finally {
            identity.clearAuthentication();
        }
    }
}
