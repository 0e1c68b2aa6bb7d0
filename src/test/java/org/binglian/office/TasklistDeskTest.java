package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.binglian.deadline.OfficeTime;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** What Tasklist lays before each role: filters, columns, dates, days left, drafts; to nobody more than their own. */
class TasklistDeskTest extends OfficeTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Test
    void everybody_sees_the_filters_of_the_own_role_and_no_others() {
        assertThat(filters("fire1")).containsExactlyInAnyOrder("我的任务 / My tasks", "本科室待领 / To be claimed", "三日内到期 / Due in three days",
                "已逾期 / Overdue");
        assertThat(filters("planning1")).contains("本科室待领 / To be claimed", "牵头事项 / As lead").doesNotContain("待我决定 / To decide");
        assertThat(filters("fireleader")).containsExactlyInAnyOrder("待我决定 / To decide", "我的任务 / My tasks", "本部门全部 / All of my department",
                "本部门三日内到期 / Department: due in three days", "本部门已逾期 / Department: overdue");
        assertThat(filters("window1")).contains("窗口待办 / At the window").doesNotContain("本科室待领 / To be claimed", "牵头事项 / As lead");
        assertThat(filters("supervisor1")).contains("监察待办 / For supervision").doesNotContain("窗口待办 / At the window", "全部任务 / All tasks");
        assertThat(filters("admin1")).contains("全部任务 / All tasks", "全部逾期 / All overdue", "无人认领 / Claimed by nobody");
    }

    @Test
    void a_card_shows_project_item_case_and_body_to_those_who_may_take_the_task_and_the_days_that_are_left() {
        LocalDate accepted = office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().accept(number);
        String review = office().task(number, "REVIEW", "B01", "planning").path("id").asText();
        String opinion = office().task(number, "OPINION", "B01", "water").path("id").asText();

        assertThat(columns("planning1", "本科室待领 / To be claimed", number, review)).containsEntry("caseNumber", number)
                .containsEntry("projectName", "青城花园商业综合体").containsEntry("itemName", "建设工程设计方案审查").containsEntry("bodyName", "市自然资源局");
        assertThat(columns("water1", "本科室待领 / To be claimed", number, opinion)).containsEntry("caseNumber", number)
                .containsEntry("bodyName", "市自然资源局");
        assertThat(columns("water1", "本科室待领 / To be claimed", number, review)).isEmpty();
        assertThat(columns("planningleader", "待我决定 / To decide", number, review)).isEmpty();
        assertThat(columns("planningleader", "本部门全部 / All of my department", number, review)).containsEntry("caseNumber", number);

        assertThat(left("planning1", review).path("workingDays").asInt()).isEqualTo(3);
        assertThat(left("planning1", review).path("text").asText()).isEqualTo("还剩 3 个工作日，" + office().due(accepted, 3) + " 到期");
        assertThat(left("water1", review).isMissingNode()).as("not the water bureau’s").isTrue();
        office().to(office().due(accepted, 3), "09:00:00");
        assertThat(left("planning1", review).path("tone").asText()).isEqualTo("today");
        office().after(office().due(accepted, 3));
        assertThat(left("planning1", review).path("tone").asText()).isEqualTo("over");
    }

    @Test
    void due_and_follow_up_move_with_the_clock_and_a_pause_shows_neither() {
        LocalDate accepted = office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().accept(number);
        assertDates(review(number), office().due(accepted, 3), office().due(accepted, 3).plusDays(1));
        assertDates(engineTask(office().task(number, "OPINION", "B01", "traffic")), LocalDate.parse(office().opinion(number, "B01", "traffic")
                .path("due").asText()), LocalDate.parse(office().opinion(number, "B01", "traffic").path("due").asText()));

        office().post("planning1", "/api/cases/" + number + "/items/B01/special-procedure", Map.of("kind", "EXPERT_REVIEW", "workingDays", 10)).expect(201);
        assertThat(review(number).getDueDate()).isNull();
        assertThat(review(number).getFollowUpDate()).isNull();
        assertThat(left("planning1", review(number).getId()).path("tone").asText()).isEqualTo("paused");
        office().pass(6);
        assertThat(office().everyTask("planning1", "overdue=true&caseNumber=" + number).stream().map(task -> task.path("kind").asText()))
                .doesNotContain("REVIEW");
        office().send("planning1", "DELETE", "/api/cases/" + number + "/items/B01/special-procedure", null, Map.of()).expect(200);
        assertDates(review(number), office().due(accepted, 3 + 6), office().due(accepted, 3 + 6).plusDays(1));

        office().post("planning1", "/api/cases/" + number + "/items/B01/extension", Map.of("workingDays", 5, "reason", "情况复杂")).expect(202);
        office().complete("planningleader", office().task(number, "EXTENSION", "B01", "planning"), Map.of("decision", "APPROVE")).expect(200);
        assertDates(review(number), office().due(accepted, 3 + 6 + 5), office().due(accepted, 3 + 6 + 5).plusDays(1));

        LocalDate dayOff = office().due(accepted, 3 + 6 + 5);
        office().post("admin1", "/api/calendar/corrections", Map.of("notice", "临时放假", "days", List.of(Map.of("date", dayOff.toString(), "working",
                false, "name", "临时放假")))).expect(200);
        assertThat(office().due(accepted, 3 + 6 + 5)).isAfter(dayOff);
        assertDates(review(number), office().due(accepted, 3 + 6 + 5), office().due(accepted, 3 + 6 + 5).plusDays(1));
    }

    @Test
    void the_draft_says_what_the_paper_would_say_and_leaves_no_trace() {
        office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().work(number, "COMPLETENESS");
        assertThat(draft("window1", office().task(number, "ACCEPTANCE", null, null), null)).contains("受理通知书", "草稿 DRAFT");
        office().accept(number);
        office().work(number, "OPINION");
        office().complete(office().task(number, "REVIEW", "B01", null), Map.of("proposal", "GRANT_WITH_CONDITIONS", "conditions", "后退红线十米", "reason", "符合规划条件"))
                .expect(200);
        var decision = office().task(number, "DECISION", "B01", null);
        var papers = office().papers(number);
        var recorded = recorded(number);
        assertThat(draft("planningleader", decision, null)).contains("准予许可决定书", "草稿 DRAFT", "不具有法律效力", "后退红线十米", "符合规划条件", number)
                .doesNotContain("/verification", "核验网址");
        assertThat(draft("planningleader", decision, "REFUSAL_DECISION")).contains("不予许可决定书", "以作出决定时填写的为准").doesNotContain("后退红线十米");
        assertThat(office().papers(number)).isEqualTo(papers);
        assertThat(recorded(number)).isEqualTo(recorded);
        String path = "/api/tasks/" + decision.path("id").asText() + "/draft-paper";
        assertThat(office().get("planningleader", path + "?kind=RECEIPT").expect(404).problem()).isEqualTo("no-draft-paper");
        assertThat(office().get("water1", path).expect(404).problem()).isEqualTo("task-unknown");
        assertThat(office().get("applicant1", path).status()).isEqualTo(404);
        assertThat(office().get("applicant1", "/desk/tasks/" + decision.path("id").asText() + "/glance").status()).isEqualTo(404);
        assertThat(office().get("planningleader", "/desk/tasks/" + decision.path("id").asText() + "/glance").expect(200).body().path("text").asText())
                .contains("附条件准予", "后退红线十米", "查看草稿：准予许可决定书");
    }

    private List<String> filters(String who) {
        return StreamSupport.stream(list(who, "GET", "/filter?resourceType=Task", null).spliterator(), false).map(one -> one.path("name").asText())
                .toList();
    }

    private Map<String, String> columns(String who, String filter, String number, String task) {
        String id = bean(FilterService.class).createTaskFilterQuery().filterName(filter).singleResult().getId();
        var session = office().signIn(who);
        session.put("Accept", "application/hal+json");
        var answer = office().send(null, "POST", ENGINE + "/filter/" + id + "/list", Map.of("taskVariables",
                List.of(Map.of("name", "caseNumber", "operator", "eq", "value", number))), session).expect(200).body();
        return StreamSupport.stream(answer.path("_embedded").path("task").spliterator(), false).filter(one -> task.equals(one.path("id").asText()))
                .findFirst().map(found -> {
                    Map<String, String> columns = new java.util.HashMap<>();
                    found.path("_embedded").path("variable").forEach(one -> columns.put(one.path("name").asText(), one.path("value").asText()));
                    return columns;
                }).orElse(Map.of());
    }

    private JsonNode list(String who, String method, String path, Object body) {
        try {
            return OfficeClient.JSON.readTree(office().send(null, method, ENGINE + path, body, office().signIn(who)).expect(200).body().path("text").asText());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode left(String who, String task) {
        try {
            return OfficeClient.JSON.readTree(office().get(who, "/api/tasks/cards?ids=" + task).expect(200).body().path("text").asText()).path(0).path("left");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String draft(String who, JsonNode task, String kind) {
        return office().get(who, "/api/tasks/" + task.path("id").asText() + "/draft-paper" + (kind == null ? "" : "?kind=" + kind)).expect(200).body()
                .path("text").asText();
    }

    private Task review(String number) {
        return engineTask(office().task(number, "REVIEW", "B01", "planning"));
    }

    private Task engineTask(JsonNode task) {
        return bean(TaskService.class).createTaskQuery().taskId(task.path("id").asText()).singleResult();
    }

    private static void assertDates(Task task, LocalDate lastDay, LocalDate warned) {
        Instant end = lastDay.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant();
        assertThat(task.getDueDate().toInstant()).isEqualTo(end.minusSeconds(1));
        assertThat(task.getFollowUpDate().toInstant()).isEqualTo(warned.atStartOfDay(OfficeTime.ZONE).toInstant());
    }
}
