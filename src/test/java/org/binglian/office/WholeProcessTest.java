package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.junit.jupiter.api.Test;

/** Rule 8: every step has an owner, a clock, a ground and an output; the case shows whose the elapsed time was. */
class WholeProcessTest extends OfficeTest {

    @Test
    void no_waiting_happens_outside_the_models() {
        office().morning();
        var project = new HashMap<>(OfficeClient.commercial());
        project.put("features", List.of("SECURITY_ZONE", "MAJOR_SOCIAL_RISK", "MINERAL_OVERLAY", "EIA_FORM", "TREES_ON_SITE"));
        var registered = office().register(project);
        var parallel = office().file(registered, List.of("P15", "P16", "P09", "P02"));
        var stage = office().file(registered, "S2");
        List<String> moments = new ArrayList<>();
        for (String number : List.of(parallel, stage)) {
            for (List<JsonNode> open = office().tasks(number); !open.isEmpty(); open = office().tasks(number)) {
                everythingIsOwned(number);
                office().complete(open.get(0), answer(open.get(0))).expect(200);
                moments.add(open.get(0).path("kind").asText());
            }
            if (office().caseOf(number).path("archivedOn").isNull()) {
                everythingIsOwned(number);
            }
        }
        assertThat(moments).contains("COMPLETENESS", "ACCEPTANCE", "STAGE_START", "OPINION", "INSPECTION_PLAN", "SITE_INSPECTION", "REFERRAL",
                "HIGHER_ANSWER", "REVIEW", "DECISION");
    }

    @Test
    void silence_too_is_always_somebodys() {
        office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), "S2");
        for (int day = 0; day < 16; day++) {
            everythingIsOwned(number);
            office().pass(1);
        }
        everythingIsOwned(number);
    }

    @Test
    void the_case_shows_whose_the_elapsed_time_was() {
        LocalDate filed = office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().complete(office().task(number, "COMPLETENESS", null, null), Map.of("complete", false, "demands",
                List.of(Map.of("materialCode", "B01-M1", "problem", "缺图签", "requirement", "补签")))).expect(200);
        office().pass(1);
        office().complete(office().task(number, "ACCEPTANCE", null, null), Map.of("decision", "CORRECT")).expect(200);
        office().pass(3);
        office().post("applicant1", "/api/cases/" + number + "/correction", Map.of("materials",
                List.of(Map.of("materialCode", "B01-M1", "fileName", "补正.pdf")))).expect(200);
        office().accept(number);
        office().pass(1);
        office().complete("traffic1", office().task(number, "OPINION", "B01", "traffic"), Map.of("opinion", "AGREE")).expect(200);
        office().complete(office().task(number, "REVIEW", "B01", null), Map.of("expertReview", true, "workingDays", 10)).expect(200);
        office().pass(4);
        office().complete(office().task(number, "SPECIAL_PROCEDURE", "B01", null), Map.of("result", "专家组同意，建议优化出入口")).expect(200);
        office().pass(2);

        assertThat(days(number, "WINDOW", null)).as("%s", office().caseOf(number).path("elapsed")).isEqualTo(1);
        assertThat(days(number, "APPLICANT", null)).isEqualTo(3);
        assertThat(days(number, "BODY", "planning")).as("the experts' days are not the body's").isEqualTo(1 + 2);
        assertThat(days(number, "CONSULTED", "water")).as("five days from the end of the day after delivery").isEqualTo(5);
        assertThat(days(number, "EXPERT", null)).isEqualTo(4);
        assertThat(line(number, "EXPERT", null).path("running").asBoolean()).isFalse();
        assertThat(line(number, "BODY", "planning").path("running").asBoolean()).isTrue();
        assertThat(line(number, "EXPERT", null).path("what").asText()).isEqualTo("专家评审 B01");
        var procedure = office().item(number, "B01").path("specialProcedures").get(0);
        assertThat(procedure.path("result").asText()).isEqualTo("专家组同意，建议优化出入口");
        assertThat(filed).isBefore(office().today());
        for (String language : List.of("zh-CN", "en")) {
            var page = office().send("applicant1", "GET", "/cases/" + number, null, Map.of("Accept-Language", language, "Accept", "text/html"))
                    .expect(200).body().path("text").asText();
            assertThat(page).contains("专家组同意，建议优化出入口").contains(language.equals("en") ? "Whose time it was" : "时间用在谁那里");
            assertThat(page).doesNotContain("??").doesNotContain("owner.");
        }
    }

    @Test
    void what_waits_for_another_item_is_shown_as_waiting_for_it() {
        office().morning();
        var number = office().reviewing();
        assertThat(office().item(number, "B02").path("waitingFor")).isNotEmpty();
        office().pass(2);
        var waiting = line(number, "PREREQUISITE", null);
        assertThat(waiting.path("workingDays").asInt()).isEqualTo(2);
        assertThat(waiting.path("what").asText()).contains("B02");
    }

    @Test
    void the_result_of_a_procedure_beside_the_review_is_kept_when_it_is_ended() {
        office().morning();
        var number = office().reviewing();
        String path = "/api/cases/" + number + "/items/B01/special-procedure";
        office().post("planning1", path, Map.of("kind", "COLLECTIVE_DISCUSSION", "workingDays", 2)).expect(201);
        office().send("planning1", "DELETE", path, Map.of("result", "会议同意方案二"), Map.of()).expect(200);
        var kept = office().item(number, "B01").path("specialProcedures").get(0);
        assertThat(kept.path("result").asText()).isEqualTo("会议同意方案二");
        assertThat(kept.path("owner").asText()).isEqualTo("BODY");
        assertThat(kept.path("ground").asText()).isNotBlank();
    }

    private static Map<String, Object> answer(JsonNode task) {
        return switch (task.path("kind").asText()) {
            case "REVIEW" -> task.path("itemCode").asText().equals("P16") ? Map.of("proposal", "GRANT", "reason", "依据程序结果")
                    : Map.of("proposal", "GRANT");
            default -> OfficeClient.usual(task);
        };
    }

    private JsonNode line(String number, String owner, String department) {
        for (JsonNode line : office().caseOf(number).path("elapsed")) {
            if (owner.equals(line.path("owner").asText()) && (department == null || department.equals(line.path("department").asText()))) {
                return line;
            }
        }
        throw new AssertionError("no time of " + owner + " " + department + " in " + office().caseOf(number).path("elapsed"));
    }

    private int days(String number, String owner, String department) {
        return line(number, owner, department).path("workingDays").asInt();
    }

    /**
     * Each place where a process of the case stands is a task of a department, a called process, or an event with a cause that the case
     * shows; a join waits for the places beside it.
     */
    private void everythingIsOwned(String number) {
        var runtime = bean(RuntimeService.class);
        List<String> places = new ArrayList<>();
        var tasks = office().tasks(number);
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).active().list()
                .forEach(instance -> standing(runtime.getActivityInstance(instance.getId()), number, tasks, places));
        assertThat(places).as("an open case stands somewhere").isNotEmpty();
    }

    private void standing(ActivityInstance at, String number, List<JsonNode> tasks, List<String> places) {
        for (ActivityInstance place : at.getChildActivityInstances()) {
            String what = place.getActivityType() + " " + place.getActivityId();
            if (place.getChildActivityInstances().length == 0 && !place.getActivityType().equals("parallelGateway")) {
                places.add(what);
                switch (place.getActivityType()) {
                    case "userTask" -> assertThat(tasks).as(what).anySatisfy(task -> {
                        assertThat(task.path("name").asText()).isEqualTo(place.getActivityName());
                        assertThat(task.path("department").asText()).isNotBlank();
                    });
                    case "callActivity" -> assertThat(bean(RuntimeService.class).createProcessInstanceQuery()
                            .superProcessInstanceId(place.getProcessInstanceId()).count()).as(what).isPositive();
                    default -> caused(place, number, what);
                }
            }
            standing(place, number, tasks, places);
        }
    }

    private void caused(ActivityInstance place, String number, String what) {
        assertThat(place.getActivityType()).as(what).matches("intermediate(Conditional|Message|Timer)?(Catch)?.*");
        boolean told = office().caseOf(number).path("correction").isObject();
        for (JsonNode item : office().caseOf(number).path("items")) {
            told |= !item.path("waitingFor").isEmpty();
        }
        for (JsonNode waiver : office().caseOf(number).path("waivers")) {
            told |= waiver.path("open").asBoolean() && "DECISION".equals(waiver.path("gate").asText());
        }
        assertThat(told).as("the case says what it waits for at " + what).isTrue();
    }
}
