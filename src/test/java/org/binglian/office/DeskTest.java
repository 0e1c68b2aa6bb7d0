package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.binglian.deadline.OfficeTime;
import org.binglian.worklist.Board;
import org.binglian.worklist.DoneTasks;
import org.binglian.worklist.Worklist;
import org.binglian.worklist.WorklistTask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The approvers' desk: whose tasks are on it, what they are told, and what they can do from it. */
class DeskTest extends OfficeTest {

    private static final String SCHEME = "B01";

    @BeforeAll
    void begin() {
        office().morning();
    }

    private String filed() {
        return office().file(office().register(OfficeClient.commercial()), List.of(SCHEME));
    }

    private String reviewed() {
        var number = filed();
        office().accept(number);
        return number;
    }

    private String page(String who, String path) {
        return office().send(who, "GET", path, null, Map.of("Accept", "text/html", "Accept-Language", "zh-CN")).expect(200).body().path("text").asText();
    }

    private OfficeClient.Answer submit(String who, String path, String form) {
        return office().send(who, "POST", path, HttpRequest.BodyPublishers.ofString(form), Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    private static String id(JsonNode task) {
        return task.path("id").asText();
    }

    @Test
    void a_reviewer_reads_who_asks_for_what_until_when_and_what_silence_would_mean() {
        var number = reviewed();
        var opinion = office().tasks(number, "OPINION").get(0);
        var desk = page(OfficeClient.worker(opinion), "/desk?q=" + number);
        assertThat(desk).contains("提出部门意见", "青城花园商业综合体", "内蒙古示例置业有限公司", "B01", number, "个工作日", "无人领取");
        assertThat(desk).contains("后果为：", "（超时默认）");
        assertThat(page(OfficeClient.worker(opinion), "/desk/tasks/" + id(opinion))).contains("办件一览", "为什么", "提交时自动领取此任务", "提交办理结果");
    }

    @Test
    void the_form_is_the_file_that_the_case_runs_on_with_the_values_of_the_task() {
        var number = reviewed();
        var opinion = office().tasks(number, "OPINION").get(0);
        var form = office().get(OfficeClient.worker(opinion), "/api/tasks/" + id(opinion) + "/form").expect(200).body();
        assertThat(form.path("schema").path("id").asText()).isEqualTo("opinion");
        assertThat(form.path("data").path("caseNumber").asText()).isEqualTo(number);
        assertThat(form.path("data").has("leadDepartment")).as("what the form does not mention stays inside").isFalse();
    }

    @Test
    void nobody_sees_the_task_of_another_department() {
        var number = filed();
        var task = office().task(number, "COMPLETENESS", null, "planning");
        for (String path : List.of("/desk/tasks/" + id(task), "/api/tasks/" + id(task) + "/form", "/desk/batch?task=" + id(task))) {
            assertThat(office().get("applicant2", path).status()).as(path).isEqualTo(404);
            assertThat(office().get("meteorology1", path).status()).as(path).isEqualTo(404);
        }
        assertThat(page("meteorology1", "/desk?q=" + number)).doesNotContain(id(task));
        assertThat(submit("meteorology1", "/desk/tasks/" + id(task) + "/claim", "").status()).isEqualTo(404);
        assertThat(office().task(number, "COMPLETENESS", null, "planning").path("assignee").isNull()).isTrue();
    }

    @Test
    void a_task_is_claimed_given_back_and_shared_out_by_the_head_alone() {
        var number = filed();
        String task = id(office().task(number, "COMPLETENESS", null, "planning"));
        assertThat(submit("planning1", "/desk/tasks/" + task + "/claim", "").status()).isEqualTo(302);
        assertThat(holder(number)).isEqualTo("planning1");
        assertThat(page("planning2", "/desk?show=others&q=" + number)).contains(task, "催办");
        assertThat(page("planning2", "/desk?q=" + number)).doesNotContain(task);
        submit("planning1", "/desk/tasks/" + task + "/give-back", "list=1");
        assertThat(holder(number)).isEmpty();
        submit("planning1", "/desk/tasks/" + task + "/assign", "to=planning2");
        assertThat(holder(number)).isEmpty();
        assertThat(page("planningleader", "/desk/tasks/" + task)).contains("分给本部门的经办人", "在办");
        submit("planningleader", "/desk/tasks/" + task + "/assign", "to=planning2");
        assertThat(holder(number)).isEqualTo("planning2");
        submit("planningleader", "/desk/tasks/" + task + "/assign", "to=forestry1");
        assertThat(holder(number)).isEqualTo("planning2");
    }

    private String holder(String number) {
        var assignee = office().task(number, "COMPLETENESS", null, "planning").path("assignee");
        return assignee.isNull() ? "" : assignee.asText();
    }

    @Test
    void who_reminds_finds_it_among_what_was_started_and_reminds_once_a_day() {
        var number = filed();
        String task = id(office().task(number, "COMPLETENESS", null, "planning"));
        office().post("supervisor1", "/api/tasks/" + task + "/remind", null).expect(200);
        assertThat(office().post("supervisor1", "/api/tasks/" + task + "/remind", null).expect(409).problem()).isEqualTo("reminded-today");
        assertThat(page("supervisor1", "/desk/started")).contains("已催办", number);
        assertThat(page("planning1", "/desk/started")).doesNotContain(number);
    }

    @Test
    void what_is_done_is_kept_for_the_one_who_did_it_and_the_others_are_told_what_happened() {
        var number = filed();
        var task = office().task(number, "COMPLETENESS", null, "planning");
        office().complete("planning1", task, Map.of("complete", true)).expect(200);
        assertThat(page("planning1", "/desk/done")).contains(number, "材料是否齐全", "是");
        assertThat(page("planning2", "/desk/done")).doesNotContain(number);
        var over = office().send("planning2", "GET", "/desk/tasks/" + id(task), null, Map.of("Accept", "text/html", "Accept-Language", "zh-CN"));
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.body().path("text").asText()).contains("任务已经办完", "办理人", number, "办理下一项");
    }

    @Test
    void a_task_that_its_case_has_ended_is_kept_as_not_done() {
        var number = filed();
        var task = office().task(number, "COMPLETENESS", null, "planning");
        office().post("planning1", "/api/tasks/" + id(task) + "/claim", null).expect(200);
        office().post("applicant1", "/api/cases/" + number + "/withdrawal", Map.of("reason", "不办了"));
        assertThat(bean(DoneTasks.class).find(id(task))).get().satisfies(done -> {
            assertThat(done.completed()).isFalse();
            assertThat(done.person()).isEqualTo("planning1");
        });
        assertThat(page("planning1", "/desk/done")).contains("未办理");
    }

    @Test
    void like_tasks_are_agreed_together_each_on_its_own_and_never_twice() {
        var one = filed();
        var other = filed();
        var third = reviewed();
        String first = id(office().task(one, "COMPLETENESS", null, "planning"));
        String second = id(office().task(other, "COMPLETENESS", null, "planning"));
        office().post("planning2", "/api/tasks/" + second + "/claim", null).expect(200);
        var mixed = office().tasks(third).stream().filter(task -> "planning".equals(task.path("department").asText())).findFirst().orElseThrow();
        assertThat(office().post("planning1", "/api/tasks/batch", Map.of("tasks", List.of(first, id(mixed)), "fields", Map.of("complete", true)))
                .expect(422).problem()).isEqualTo("batch-mixed");
        var request = Map.of("batch", "batch-" + one, "tasks", List.of(first, second, first), "fields", Map.of("complete", true));
        var result = office().post("planning1", "/api/tasks/batch", request).expect(200).body().path("tasks");
        assertThat(result).hasSize(2);
        assertThat(result.get(0).path("done").asBoolean()).isTrue();
        assertThat(result.get(1).path("done").asBoolean()).isFalse();
        assertThat(result.get(1).path("problem").asText()).isEqualTo("task-claimed");
        assertThat(office().post("planning1", "/api/tasks/batch", request).expect(200).body().path("tasks")).isEqualTo(result);
        assertThat(recorded(one)).containsOnlyOnce("COMPLETENESS_CHECKED");
        assertThat(recorded(other)).doesNotContain("COMPLETENESS_CHECKED");
        assertThat(page("planning1", "/desk/batch/batch-" + one)).contains("办成 1 项，共 2 项", one, other, "已由 planning2 领取");
        assertThat(office().get("planning2", "/desk/batch/batch-" + one).status()).isEqualTo(404);
        var tooMany = IntStream.rangeClosed(0, 50).mapToObj(i -> "t" + i).toList();
        assertThat(office().post("planning1", "/api/tasks/batch", Map.of("tasks", tooMany)).expect(422).problem()).isEqualTo("batch-size");
    }

    @Test
    void the_board_counts_by_due_date_default_and_arrival() {
        var today = bean(OfficeTime.class).today();
        put("board1", today.minusDays(1), null);
        put("board2", today, new WorklistTask.DefaultAhead("OPINION_DEEMED_CONSENT", -7, today));
        put("board3", null, null);
        var counts = bean(Board.class).of(List.of("nobodys", "board"), today, today.plusDays(3), bean(OfficeTime.class).now().plusSeconds(60));
        assertThat(counts).extracting(Board.Counts::open, Board.Counts::overdue, Board.Counts::today, Board.Counts::defaulting, Board.Counts::fresh)
                .containsExactly(3, 1, 1, 1, 0);
        bean(Worklist.class).defaultMoves(-7, today.plusDays(30));
        assertThat(bean(Board.class).of(List.of("board"), today, today.plusDays(3), Instant.EPOCH).defaulting()).isZero();
        List.of("board1", "board2", "board3").forEach(bean(Worklist.class)::remove);
    }

    private void put(String id, java.time.LocalDate due, WorklistTask.DefaultAhead ahead) {
        bean(Worklist.class).put(new WorklistTask(id, "REVIEW", "科室审查", null, null, "B01", "board", List.of("board"), false, null,
                bean(OfficeTime.class).now().minusSeconds(86400 * 3), due, "review", "item-review", new WorklistTask.Matter("试验项目", "试验公司"), ahead));
    }

    @Test
    void the_desk_asks_the_database_as_often_for_twenty_tasks_as_for_two() {
        add(2, "aviation");
        page("aviation1", "/desk");
        int few = statements("aviation1");
        add(60, "aviation");
        assertThat(page("aviation1", "/desk").split("task-card\"").length).isEqualTo(21);
        assertThat(statements("aviation1")).isEqualTo(few).isBetween(5, 24);
        IntStream.range(0, 60).forEach(i -> bean(Worklist.class).remove("many" + i));
    }

    private void add(int tasks, String department) {
        var today = bean(OfficeTime.class).today();
        IntStream.range(0, tasks).forEach(i -> bean(Worklist.class).put(new WorklistTask("many" + i, "OPINION", "提出部门意见", "20261123000017", null, "B01",
                department, List.of(department, department + "leader"), false, null, Instant.now(), today.plusDays(i), "opinion", "department-opinion")));
    }

    /** The fewest of three askings: what is kept in memory for some seconds is asked anew now and then. */
    private int statements(String who) {
        return IntStream.range(0, 3).map(asking -> CountedStatements.during("/desk", () -> page(who, "/desk")).size()).min().orElseThrow();
    }
}
