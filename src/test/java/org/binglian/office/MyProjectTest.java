package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** My project: on whom the finish date hangs, which date moved and why, whose a pause was, what passed by default. */
class MyProjectTest extends OfficeTest {

    @Test
    void a_project_says_on_whom_it_hangs_what_moved_and_what_passed_by_default() {
        LocalDate accepted = office().morning();
        var number = office().reviewing();
        String project = office().caseOf(number).path("projectNumber").asText();
        String page = page("applicant1", "/projects/" + project, "zh-CN");
        assertThat(page).contains("评价本次办理", "完成日期取决于", "决定完成日期", "谁在办理", "为什么是这一天", "市自然资源局", "征求意见");
        assertThat(page.indexOf("现在要做的事")).isLessThan(page.indexOf("何时办结"));
        assertThat(page.indexOf("何时办结")).isLessThan(page.indexOf("谁在办理"));
        assertThat(page("applicant1", "/projects/" + project, "en")).contains("The finish date depends on", "Decides the date", "Why this date?");
        var forecast = office().get("applicant1", "/api/projects/" + project).body().path("cycle").path("forecast").asText();
        assertThat(page).contains("预计 " + forecast + " 完成");

        office().post("planning1", "/api/cases/" + number + "/items/B01/special-procedure", Map.of("kind", "EXPERT_REVIEW", "workingDays", 15)).expect(201);
        office().pass(3);
        assertThat(page("applicant1", "/projects/" + project, "zh-CN")).contains("日期有变", "暂停计时，专家评审", "这段时间属于专家、技术评审，不算任何一方用的");
        office().send("planning1", "DELETE", "/api/cases/" + number + "/items/B01/special-procedure", null, Map.of()).expect(200);
        var clock = office().item(number, "B01").path("clock");
        assertThat(clock.path("moves")).hasSize(1);
        JsonNode move = clock.path("moves").get(0);
        assertThat(move.path("was").asText()).isEqualTo(office().due(accepted, 10).toString());
        assertThat(move.path("became").asText()).isEqualTo(office().due(accepted, 13).toString());
        assertThat(move.path("cause").asText()).isEqualTo("PAUSE");
        assertThat(clock.path("pauses").get(0).path("owner").asText()).isEqualTo("EXPERT");
        assertThat(page("applicant1", "/cases/" + number, "zh-CN"))
                .contains("原为 " + office().due(accepted, 10) + "，现为 " + office().due(accepted, 13) + "：暂停计时，专家评审");

        LocalDate lastDay = LocalDate.parse(office().opinion(number, "B01", "traffic").path("due").asText());
        if (!office().today().isAfter(lastDay)) {
            office().after(lastDay);
        }
        assertThat(page("applicant1", "/projects/" + project, "zh-CN")).contains("逾期未答复，自 " + lastDay + " 起按超时默认视为同意");
        assertThat(office().get("applicant1", "/api/projects/" + project).body().path("cycle").path("forecast").asText()).isNotBlank();
    }

    @Test
    void a_process_is_shown_by_the_version_it_runs_on_and_to_nobody_else() {
        office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), java.util.List.of("B01"));
        office().accept(number);
        var listed = office().get("applicant1", "/api/cases/" + number + "/processes").expect(200).body().path("processes");
        assertThat(listed.findValuesAsText("process")).contains("parallel-approval", "item-review", "department-opinion");
        String whole = listed.get(0).path("id").asText();
        assertThat(listed.get(0).path("process").asText()).isEqualTo("parallel-approval");
        var standing = office().get("applicant1", "/api/cases/" + number + "/processes/" + whole).expect(200).body();
        assertThat(standing.path("active").findValuesAsText("label")).contains("事项审查");
        assertThat(standing.path("passed")).isNotEmpty();
        assertThat(office().get("applicant1", "/api/cases/" + number + "/processes/" + whole + "/model").expect(200).body().path("text").asText())
                .contains("<bpmn:definitions", "id=\"parallel-approval\"");
        String flow = id(listed, "flow-");
        assertThat(office().get("applicant1", "/api/cases/" + number + "/processes/" + flow).body().path("active")).isEmpty();
        assertThat(office().get("planning1", "/api/cases/" + number + "/processes/" + flow).body().path("active")).isNotEmpty();
        assertThat(page("applicant1", "/cases/" + number + "/process", "zh-CN")).contains("现在停在：", "事项审查", "征求部门意见");
        assertThat(page("applicant1", "/cases/" + number + "/process?id=" + flow, "zh-CN")).contains("办理中的内部步骤不公开");

        String project = office().caseOf(number).path("projectNumber").asText();
        for (String path : java.util.List.of("/projects/" + project, "/projects/" + project + "/events", "/cases/" + number, "/cases/" + number + "/process",
                "/cases/" + number + "/events", "/api/cases/" + number + "/processes", "/api/cases/" + number + "/processes/" + whole,
                "/api/cases/" + number + "/processes/" + whole + "/model")) {
            assertThat(office().get("applicant2", path).status()).as(path).isEqualTo(404);
        }
        var other = office().file(office().register(OfficeClient.commercial()), java.util.List.of("B01"));
        assertThat(office().get("applicant1", "/api/cases/" + other + "/processes/" + whole).status()).isEqualTo(404);
    }

    private static String id(JsonNode processes, String process) {
        for (JsonNode one : processes) {
            if (one.path("process").asText().startsWith(process)) {
                return one.path("id").asText();
            }
        }
        throw new AssertionError("no " + process + " in " + processes);
    }

    private String page(String who, String path, String language) {
        return office().send(who, "GET", path, null, Map.of("Accept", "text/html", "Accept-Language", language)).expect(200).body().path("text").asText();
    }
}
