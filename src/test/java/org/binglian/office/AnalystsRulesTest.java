package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.binglian.engine.model.ModelDeployer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Changing a rule needs no Java: changed copies of the models count for new cases; a running case keeps its rules until it is moved. */
class AnalystsRulesTest extends OfficeTest {

    private static final String FLOW = "processes/flows/flow-review-then-ask.bpmn";

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
        release(new AnalystsHand().cell("project-class", "Rule_Commercial", "cycleDays", "57").cell("project-class", "Rule_Commercial", "s3Days", "22")
                .cell("project-class", "Rule_GovernmentInvestment", "cycleDays", "68").cell("project-class", "Rule_GovernmentInvestment", "s1Days", "14"));

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
    void a_new_department_and_a_new_item_with_a_new_flow_of_existing_steps_run_like_any_other() throws IOException {
        office().morning();
        String items = csv("items");
        String materials = csv("materials");
        String departments = csv("departments");
        var models = new AnalystsHand().ruleOnTop("item-flow", Map.of("catalogueFlow", "\"flow-review-then-ask\""),
                Map.of("flow", "\"flow-review-then-ask\"", "reason", "\"新流程\""));
        models.models().put(FLOW, new ClassPathResource("models/" + FLOW).getContentAsByteArray());
        release(models);
        importList(items + "Z01,户外冰雪场地临时搭建审批,Temporary ice and snow venue approval,S2,LICENCE,行政许可,PROMISED,icesnow,,icesnow,"
                        + "traffic:2:OPINION_DEEMED_CONSENT,COMMERCIAL,\"features contains \"\"ICE_VENUE\"\"\",20,WORKING_DAY,6,,,flow-review-then-ask,N,FORBIDDEN,,"
                        + "临时搭建批准书,不收费,0,试验,DEMO\n",
                materials + "Z01-M1,Z01,搭建方案,Building plan,APPLICANT,1,ELECTRONIC,Y,N,,N,方案,\n",
                departments + "icesnow,市冰雪运动中心,Ice and Snow Centre,DEPARTMENT,CITY,\n");
        try {
            var facts = OfficeClient.commercial();
            facts.put("features", List.of("ICE_VENUE"));
            var number = office().file(office().register(facts), List.of("Z01"));
            office().accept(number);
            assertThat(office().item(number, "Z01").path("flow").asText()).isEqualTo("flow-review-then-ask");
            assertThat(office().tasks(number, "OPINION")).isEmpty();
            office().complete("icesnow1", office().task(number, "REVIEW", "Z01", "icesnow"), Map.of("proposal", "GRANT")).expect(200);
            office().complete("traffic1", office().task(number, "OPINION", "Z01", "traffic"), Map.of("opinion", "AGREE")).expect(200);
            office().complete("icesnowleader", office().task(number, "DECISION", "Z01", "icesnow"), Map.of("decision", "APPROVE")).expect(200);
            assertThat(office().item(number, "Z01").path("decision").asText()).isEqualTo("GRANTED");
            office().workAll(number);
            assertThat(office().caseOf(number).path("state").asInt()).isEqualTo(11);
        } finally {
            importList(items, materials, departments);
        }
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

    private String csv(String file) {
        String text = office().get("admin1", "/api/catalogue/" + file + ".csv").expect(200).body().path("text").asText();
        return text.endsWith("\n") ? text : text + "\n";
    }

    private void importList(String items, String materials, String departments) {
        String edge = "----binglian";
        var body = new StringBuilder();
        part(body, edge, "name=\"effectiveFrom\"", office().today().toString());
        Map.of("items", items, "materials", materials, "departments", departments)
                .forEach((name, content) -> part(body, edge, "name=\"" + name + "\"; filename=\"" + name + ".csv\"", content));
        body.append("--").append(edge).append("--\r\n");
        office().send("admin1", "POST", "/api/catalogue", java.net.http.HttpRequest.BodyPublishers.ofByteArray(body.toString().getBytes(
                StandardCharsets.UTF_8)), Map.of("Content-Type", "multipart/form-data; boundary=" + edge)).expect(200);
    }

    private static void part(StringBuilder body, String edge, String disposition, String content) {
        body.append("--").append(edge).append("\r\nContent-Disposition: form-data; ").append(disposition).append("\r\n\r\n").append(content)
                .append("\r\n");
    }
}
