package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What approvers do beside their tasks: one more department asked, a task handed on, a copy sent, phrases of one's own. */
@Tag("postgres")
@ExtendWith(LockWatched.class)
class DeskActsTest extends OfficeTest {

    @Test
    void one_more_department_answers_and_the_grant_has_waited_for_it() {
        LocalDate accepted = office().morning();
        var number = inReview();
        String promised = office().item(number, "B01").path("clock").path("promisedDue").asText();
        var asked = ask(number, "planning1", "forestry", "红线内有林地").expect(201).body();
        assertThat(asked.path("workingDays").asInt()).isEqualTo(5);
        assertThat(asked.path("holdsGrant").asBoolean()).isTrue();
        assertThat(ask(number, "planning2", "forestry", "再问一次").expect(409).problem()).isEqualTo("opinion-asked-before");
        assertThat(office().item(number, "B01").path("clock").path("promisedDue").asText()).isEqualTo(promised);
        assertThat(recorded(number)).contains("OPINION_ADDED");
        assertThat(office().papers(number)).contains("OPINION_REQUEST");

        office().work(number, task -> "OPINION".equals(task.path("kind").asText()) && !"forestry".equals(task.path("department").asText()));
        review(number);
        var decision = office().task(number, "DECISION", "B01", "planning");
        assertThat(office().complete("planningleader", decision, Map.of("decision", "APPROVE")).expect(409).problem()).isEqualTo("opinion-awaited");
        assertThat(office().opinion(number, "B01", "forestry").path("added").asBoolean()).isTrue();
        assertThat(office().opinion(number, "B01", "forestry").path("departmentName").asText()).isEqualTo("市林业和草原局");
        assertThat(office().opinion(number, "B01", "forestry").path("due").asText()).isEqualTo(office().due(accepted, 6).toString());

        office().complete("forestry1", office().task(number, "OPINION", "B01", "forestry"), Map.of("opinion", "AGREE")).expect(200);
        assertThat(office().opinion(number, "B01", "forestry").path("due").asText()).isEqualTo(office().due(accepted, 5).toString());
        office().complete("planningleader", decision, Map.of("decision", "APPROVE")).expect(200);
        assertThat(office().item(number, "B01").path("bodyDecision").asText()).isEqualTo("GRANTED");
        assertThat(ask(number, "planning1", "water", "太晚了").expect(409).problem()).isEqualTo("item-not-in-review");
    }

    @Test
    void the_silence_of_one_asked_in_addition_is_a_timeout_default_and_the_fire_brigades_never() {
        office().morning();
        var number = inReview();
        ask(number, "planning1", "forestry", "红线内有林地").expect(201);
        ask(number, "planning1", "fire", "高层建筑").expect(201);
        ask(number, "planning1", "utilities", "管线迁改").expect(201);
        office().pass(7);
        var forestry = office().opinion(number, "B01", "forestry");
        assertThat(forestry.path("opinion").asText()).isEqualTo("DEEMED_CONSENT");
        assertThat(forestry.path("deemed").asBoolean()).isTrue();
        assertThat(office().caseOf(number).path("defaults").findValuesAsText("department")).contains("forestry", "utilities");
        assertThat(accountable(number)).contains("OPINION_TIMEOUT");
        assertThat(office().opinion(number, "B01", "fire").path("opinion").isNull()).isTrue();

        office().work(number, task -> "OPINION".equals(task.path("kind").asText()) && !"fire".equals(task.path("department").asText()));
        review(number);
        assertThat(office().complete("planningleader", office().task(number, "DECISION", "B01", "planning"),
                Map.of("decision", "APPROVE")).expect(409).problem()).as("fire").isEqualTo("opinion-awaited");
        office().complete("planningleader", office().task(number, "DECISION", "B01", "planning"), Map.of("decision", "REFUSE", "reason", "退线不足"))
                .expect(200);
        assertThat(office().tasks(number, "OPINION")).as("nobody is asked any more").isEmpty();
    }

    @Test
    void an_overdue_item_still_asks_the_fire_brigade_and_only_the_deciding_body_asks_at_all() {
        office().morning();
        var number = inReview();
        assertThat(ask(number, "water1", "forestry", "越权").expect(403).problem()).isEqualTo("deciding-body-acts");
        assertThat(ask(number, "planning1", "planning", "自问").expect(422).problem()).isEqualTo("opinion-not-to-be-asked");
        assertThat(ask(number, "planning1", "moon", "没有").expect(422).problem()).isEqualTo("opinion-department");
        assertThat(ask(number, "planning1", "forestry", " ").expect(422).problem()).isEqualTo("reason-required");
        ask(number, "planning1", "fire", "高层建筑").expect(201);
        LocalDate due = LocalDate.parse(office().item(number, "B01").path("clock").path("promisedDue").asText());
        office().after(due);
        assertThat(office().item(number, "B01").path("overdue").asBoolean()).isTrue();
        assertThat(office().task(number, "OPINION", "B01", "fire").path("name").asText()).isNotBlank();
        assertThat(ask(number, "planning1", "forestry", "逾期后").expect(409).problem()).isEqualTo("item-not-in-review");
    }

    @Test
    void a_task_is_handed_to_a_colleague_with_a_reason_and_the_colleague_is_told() {
        office().morning();
        var number = inReview();
        var task = office().task(number, "REVIEW", "B01", "planning").path("id").asText();
        assertThat(transfer(task, "planning1", "planning2", "").expect(422).problem()).isEqualTo("reason-required");
        assertThat(transfer(task, "planning1", "water1", "出差").expect(422).problem()).isEqualTo("person-not-of-department");
        office().post("planning1", "/api/tasks/" + task + "/claim", null).expect(200);
        assertThat(transfer(task, "planning2", "planning1", "不是我的").expect(409).problem()).isEqualTo("task-not-yours");
        transfer(task, "water1", "water2", "看不见").expect(404);
        transfer(task, "planning1", "planning2", "出差").expect(200);
        assertThat(office().get("planning2", "/api/tasks/" + task).expect(200).body().path("assignee").asText()).isEqualTo("planning2");
        assertThat(recorded(number)).contains("TASK_TRANSFERRED");
        assertThat(kinds(office().get("planning1", "/api/cases/" + number).body())).contains("TASK_TRANSFERRED");
        assertThat(kinds(office().get("applicant1", "/api/cases/" + number).body())).as("the office’s own affair").doesNotContain("TASK_TRANSFERRED");
        assertThat(office().complete("planning1", office().get("planning2", "/api/tasks/" + task).body(), Map.of("proposal", "GRANT")).expect(409)
                .problem()).isEqualTo("task-claimed");
    }

    @Test
    void a_copy_opens_this_case_and_nothing_else_and_is_unread_until_opened() {
        office().morning();
        var project = office().register(OfficeClient.commercial());
        var number = office().file(project, List.of("B01"));
        var other = office().file(project, List.of("P04"));
        office().get("seismology1", "/api/cases/" + number).expect(404);
        assertThat(copy("seismology1", number, "seismology2").expect(404).problem()).isEqualTo("case-unknown");
        assertThat(copy("planning1", number, "applicant1").expect(422).problem()).isEqualTo("copy-refused");
        copy("planning1", number, "seismology1").expect(201);
        assertThat(copy("planning1", number, "seismology1").expect(409).problem()).isEqualTo("copy-unread");
        office().get("seismology1", "/api/cases/" + number).expect(200);
        office().get("seismology1", "/api/cases/" + other).expect(404);
        office().get("seismology1", "/api/projects/" + project).expect(404);
        office().get("seismology2", "/api/cases/" + number).expect(404);
        assertThat(copy("seismology1", number, "water").expect(403).problem()).isEqualTo("copying-handlers");
        assertThat(office().post("seismology1", "/api/cases/" + number + "/withdrawal", Map.of("reason", "试")).status()).isEqualTo(403);

        var mine = office().get("seismology1", "/api/copies").expect(200).body().path("copies").get(0);
        assertThat(mine.path("read").asBoolean()).isFalse();
        assertThat(office().post("seismology1", "/api/copies/" + mine.path("id").asText() + "/read", null).expect(200).body().path("read").asBoolean())
                .isTrue();
        office().post("seismology2", "/api/copies/" + mine.path("id").asText() + "/read", null).expect(404);
        assertThat(recorded(number)).contains("CASE_COPIED", "COPY_READ");
        copy("planning1", number, "meteorology").expect(201);
        office().get("meteorology2", "/api/cases/" + number).expect(200);
    }

    @Test
    void shared_phrases_come_by_the_kind_of_the_task_in_the_asked_language() {
        var zh = office().get("planning1", "/api/phrases?kind=OPINION").expect(200).body();
        assertThat(texts(zh.path("shared"))).contains("经研究，我单位无不同意见。").hasSizeGreaterThan(3);
        var en = office().send("meteorology1", "GET", "/api/phrases?kind=REVIEW", null, Map.of("Accept-Language", "en")).expect(200).body();
        assertThat(texts(en.path("shared"))).anyMatch(text -> text.contains("propose to grant"));
        assertThat(en.path("own")).isEmpty();
    }

    private String inReview() {
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().accept(number);
        return number;
    }

    private void review(String number) {
        office().work(number, task -> List.of("REVIEW", "INSPECTION_PLAN", "SITE_INSPECTION").contains(task.path("kind").asText()));
    }

    private OfficeClient.Answer ask(String number, String who, String department, String reason) {
        return office().post(who, "/api/cases/" + number + "/items/B01/opinions", Map.of("department", department, "reason", reason));
    }

    private OfficeClient.Answer transfer(String task, String who, String to, String reason) {
        return office().post(who, "/api/tasks/" + task + "/transfer", Map.of("to", to, "reason", reason));
    }

    private OfficeClient.Answer copy(String who, String number, String to) {
        return office().post(who, "/api/cases/" + number + "/copies", Map.of("to", to, "note", "请知悉"));
    }

    private static List<String> kinds(JsonNode found) {
        return found.path("timeline").findValuesAsText("kind");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new java.util.ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
