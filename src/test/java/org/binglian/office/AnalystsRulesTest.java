package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.binglian.engine.model.ModelDeployer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changing a rule needs no Java: changed copies of the models count for new cases; a running case keeps its rules until it is moved. */
class AnalystsRulesTest extends OfficeTest {

    @AfterEach
    void shippedModelsAgain() {
        bean(ModelDeployer.class).deploy(new AnalystsHand().models());
    }

    @Test
    void a_changed_timeout_mode_counts_for_new_cases_and_for_a_running_one_once_it_is_moved() {
        office().morning();
        var kept = office().reviewing();
        var moved = office().reviewing();
        release(new AnalystsHand().ruleOnTop("timeout-default", Map.of("layer", "\"OPINION\"", "department", "\"traffic\""),
                Map.of("mode", "\"FORBIDDEN\"", "basis", "\"办公室决定：交通意见不得默认\"")));
        var fresh = office().reviewing();
        move(moved);

        office().after(LocalDate.parse(office().opinion(kept, "B01", "traffic").path("due").asText()));
        assertThat(office().opinion(kept, "B01", "traffic").path("deemed").asBoolean()).isTrue();
        assertThat(office().opinion(moved, "B01", "traffic").path("deemed").asBoolean()).isFalse();
        assertThat(office().opinion(moved, "B01", "traffic").path("overdue").asBoolean()).isTrue();
        assertThat(office().opinion(fresh, "B01", "traffic").path("deemed").asBoolean()).isFalse();
        assertThat(office().opinion(fresh, "B01", "water").path("deemed").asBoolean()).isTrue();
    }

    @Test
    void a_changed_measure_counts_for_what_happens_in_new_cases() {
        office().morning();
        var kept = office().reviewing();
        release(new AnalystsHand().ruleOnTop("accountability-measure", Map.of("eventKind", "\"GROUNDLESS_REFUSAL\"", "role", "\"HANDLER\""),
                Map.of("measure", "\"CRITICISM\"", "days", "7", "basis", "\"办公室决定：一律通报批评\"")));
        var fresh = office().reviewing();
        assertThat(upheld(fresh, "registration")).isEqualTo("CRITICISM");
        assertThat(upheld(kept, "archive")).isNotEqualTo("CRITICISM");
    }

    @Test
    void changed_days_of_tolerance_count_for_new_cases_and_a_promise_keeps_its_day() {
        LocalDate filed = office().morning();
        var promised = Map.of("materialCode", "B01-M3", "supplyBy", office().due(filed, 10).toString());
        var kept = office().post("applicant1", "/api/cases", Map.of("projectNumber", office().planned(OfficeClient.commercial()), "stage", "S2",
                "commitments", List.of(promised))).expect(201).body().path("caseNumber").asText();
        office().accept(kept);
        var project = office().planned(OfficeClient.commercial());
        release(new AnalystsHand().replace("decisions/tolerance.dmn", "<text>catalogueDays</text>\n        </outputEntry>",
                "<text>3</text>\n        </outputEntry>"));
        assertThat(office().post("applicant1", "/api/cases", Map.of("projectNumber", project, "stage", "S2", "commitments", List.of(promised)))
                .expect(422).problem()).isEqualTo("promise-too-long");
        assertThat(office().caseOf(kept).path("tolerated").get(0).path("due").asText()).isEqualTo(office().due(filed, 10).toString());
    }

    @Test
    void changed_stage_budgets_give_57_and_68_days_to_new_projects_only() {
        office().morning();
        var before = office().register(OfficeClient.commercial());
        release(TwelveChanges.stageBudgets(new AnalystsHand()));

        var commercial = project(office().register(OfficeClient.commercial()));
        assertThat(commercial.path("cycle").path("workingDays").asInt()).isEqualTo(57);
        assertThat(stage(commercial, "S3")).isEqualTo(22);
        var government = project(office().register(OfficeClient.government()));
        assertThat(government.path("cycle").path("workingDays").asInt()).isEqualTo(68);
        assertThat(stage(government, "S1")).isEqualTo(14);
        assertThat(project(before).path("cycle").path("workingDays").asInt()).isEqualTo(67);
        assertThat(stage(project(before), "S3")).isEqualTo(32);
    }

    @Test
    void cards_come_earlier() {
        release(TwelveChanges.earlierCards(new AnalystsHand()));
        LocalDate accepted = office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B03"));
        office().accept(number);
        LocalDate due = LocalDate.parse(office().item(number, "B03").path("clock").path("promisedDue").asText());
        office().to(office().due(accepted, 3), "10:00:00");
        assertThat(cards(number, due)).contains("YELLOW").doesNotContain("RED");
        office().to(due, "10:00:00");
        assertThat(cards(number, due)).contains("RED");
        assertThat(office().item(number, "B03").path("overdue").asBoolean()).as("a card is no consequence").isFalse();
    }

    @Test
    void the_review_asks_one_question_more() {
        release(TwelveChanges.oneQuestionMore(new AnalystsHand()));
        office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B03"));
        office().accept(number);
        office().work(number, "OPINION");
        var review = office().task(number, "REVIEW", "B03", "bureau");
        var asked = office().complete("bureau1", review, Map.of("proposal", "GRANT")).expect(422).body();
        assertThat(asked.path("errors").findValuesAsText("field")).containsExactly("siteSeen");
        office().complete("bureau1", review, Map.of("proposal", "GRANT", "siteSeen", "YES")).expect(200);
        assertThat(office().item(number, "B03").path("proposal").asText()).isEqualTo("GRANT");
    }

    @Test
    void a_sector_is_offered_as_soon_as_its_row_is_released_and_called_by_its_name() {
        assertThat(page("/guide", "zh-CN")).contains("value=\"OFFICE\"").doesNotContain("设施农业", "??");
        release(new AnalystsHand().ruleOnTop("project-sector", Map.of("code", "\"GREENHOUSE\""), Map.of("nameZh", "\"设施农业\"", "nameEn", "\"Greenhouses\"")));
        assertThat(page("/guide", "zh-CN")).contains("value=\"GREENHOUSE\"", "设施农业");
        assertThat(page("/guide", "en")).contains("Greenhouses").doesNotContain("设施农业");
        assertThat(page("/projects/new", "zh-CN")).contains("设施农业", "办公").doesNotContain("??");
        var facts = OfficeClient.commercial();
        facts.put("sector", "GREENHOUSE");
        assertThat(page("/projects/" + office().register(facts), "en")).contains("Greenhouses");
    }

    private String page(String path, String language) {
        return office().send("applicant1", "GET", path, null, Map.of("Accept", "text/html", "Accept-Language", language)).expect(200).body().path("text").asText();
    }

    /** A refusal without grounds that supervision finds and upholds. Answers the handler's measure. */
    private String upheld(String caseNumber, String department) {
        String number = office().post("supervisor1", "/api/supervision/accountability", Map.of("caseNumber", caseNumber, "department", department, "kind",
                "GROUNDLESS_REFUSAL", "reason", "材料齐全仍不予受理")).expect(201).body().path("number").asText();
        office().work(caseNumber, "STATEMENT");
        office().tasks(caseNumber, "ACCOUNTABILITY").forEach(finding ->
                office().complete("supervisor1", finding, Map.of("finding", "UPHELD", "reason", "属实")).expect(200));
        return office().get("supervisor1", "/api/accountability/" + number).expect(200).body().path("measures").get(0).path("measure").asText();
    }

    private void release(AnalystsHand changed) {
        bean(ModelDeployer.class).deploy(changed.models());
    }

    /** Moves the whole case, each of its processes, to the release in force. */
    private void move(String caseNumber) {
        var repository = bean(RepositoryService.class);
        var runtime = bean(RuntimeService.class);
        for (var instance : runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list()) {
            var old = repository.getProcessDefinition(instance.getProcessDefinitionId());
            var newest = repository.createProcessDefinitionQuery().processDefinitionKey(old.getKey()).latestVersion().singleResult();
            runtime.newMigration(runtime.createMigrationPlan(old.getId(), newest.getId()).mapEqualActivities().updateEventTriggers().build())
                    .processInstanceIds(instance.getId()).execute();
        }
    }

    private JsonNode project(String number) {
        return office().get("applicant1", "/api/projects/" + number).expect(200).body();
    }

    private static int stage(JsonNode project, String code) {
        for (JsonNode stage : project.path("stages")) {
            if (code.equals(stage.path("stage").asText())) {
                return stage.path("workingDays").asInt();
            }
        }
        throw new AssertionError("no stage " + code);
    }

    private List<String> cards(String number, LocalDate due) {
        var levels = new ArrayList<String>();
        office().caseOf(number).path("warnings").forEach(card -> {
            if (card.path("itemCode").asText().equals("B03") && card.path("clockKind").asText().equals("PROMISED")) {
                levels.add(card.path("level").asText());
            }
        });
        return levels;
    }
}
