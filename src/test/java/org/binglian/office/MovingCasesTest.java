package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.model.ModelDeployer;
import org.binglian.engine.move.CannotMove;
import org.binglian.engine.move.CaseMoves;
import org.binglian.engine.move.MoveOrder;
import org.binglian.engine.move.Moved;
import org.binglian.engine.move.MovedDate;
import org.binglian.engine.move.Obstacle;
import org.binglian.notice.Notices;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Running cases move to a version with a changed flow, form, alarm and limit: whole, with their pauses and extensions, or not at all. */
@Tag("database")
class MovingCasesTest extends OfficeTest {

    private static final String INSPECTION = "processes/flows/flow-inspection.bpmn";
    private static final String EXPERT = "processes/flows/flow-expert.bpmn";
    private static final String FIELD = "{\"label\":\"风险等级\",\"type\":\"textfield\",\"id\":\"Field_risk\",\"key\":\"risk\"}";

    @AfterEach
    void shippedModelsAgain() {
        bean(ModelDeployer.class).deploy(new AnalystsHand().models());
    }

    /** An added step, a renamed task, a removed task, an added question, an alarm on another clock, a longer limit. */
    private static AnalystsHand changed() {
        String plan = "<bpmn:userTask id=\"Task_Recheck\" name=\"复核勘查结果\" camunda:formRef=\"site-inspection\" camunda:formRefBinding=\"deployment\" "
                + "camunda:candidateGroups=\"${decidingBody}\"><bpmn:extensionElements><camunda:properties><camunda:property name=\"kind\" "
                + "value=\"SITE_INSPECTION\" /></camunda:properties><camunda:inputOutput><camunda:inputParameter name=\"visitedOn\" />"
                + "<camunda:inputParameter name=\"findings\" /><camunda:inputParameter name=\"passed\" /></camunda:inputOutput></bpmn:extensionElements>"
                + "</bpmn:userTask><bpmn:sequenceFlow id=\"Flow_Recheck_Review\" sourceRef=\"Task_Recheck\" targetRef=\"Task_Review\" />";
        return new AnalystsHand().replace(INSPECTION, "id=\"Task_PlanInspection\" name=\"安排现场勘查\"", "id=\"Task_Appoint\" name=\"预约勘查\"")
                .replace(INSPECTION, "\"Task_PlanInspection\"", "\"Task_Appoint\"")
                .replace(INSPECTION, "\"Task_Inspect\"", "\"Task_Visit\"")
                .replace(INSPECTION, "sourceRef=\"Task_Visit\" targetRef=\"Task_Review\"", "sourceRef=\"Task_Visit\" targetRef=\"Task_Recheck\"")
                .replace(INSPECTION, "<bpmn:parallelGateway id=\"Gateway_Join\">", plan + "<bpmn:parallelGateway id=\"Gateway_Join\">")
                .replace(EXPERT, "<camunda:inputParameter name=\"proposal\" />", "<camunda:inputParameter name=\"proposal\" /><camunda:inputParameter name=\"risk\" />")
                .replace("forms/review.form", "\"components\": [", "\"components\": [" + FIELD + ",")
                .replace("processes/item-review.bpmn", "${deadline.due(execution, &quot;PROMISED&quot;)}", "${deadline.due(execution, &quot;STATUTORY&quot;)}")
                .cell("step-limits", "Rule_MeetingLead", "days", "8");
    }

    @Test
    void cases_move_whole_with_their_pauses_and_extensions_and_are_worked_to_the_end() {
        LocalDate accepted = office().morning();
        var paused = planning();
        office().post("planning1", "/api/cases/" + paused + "/items/B01/special-procedure", Map.of("kind", "EXPERT_REVIEW", "workingDays", 10)).expect(201);
        var extended = planning();
        office().post("planning1", "/api/cases/" + extended + "/items/B01/extension", Map.of("workingDays", 5, "reason", "情况复杂")).expect(202);
        office().complete("planningleader", office().task(extended, "EXTENSION", "B01", "planning"), Map.of("decision", "APPROVE")).expect(200);
        var met = office().reviewing();
        office().work(met, "INSPECTION_PLAN");
        office().complete(office().task(met, "OPINION", "B01", "traffic"), Map.of("opinion", "DISAGREE", "reason", "出入口距交叉口过近")).expect(200);
        LocalDate statutory = LocalDate.parse(office().item(extended, "B01").path("clock").path("statutoryDue").asText());

        assertThat(statutory).isEqualTo(office().due(accepted, 25));
        String release = bean(ModelDeployer.class).deploy(changed().models());
        var movedPaused = move(paused, release);
        var movedExtended = move(extended, release);
        var movedMet = move(met, release);
        List.of(paused, extended, met).forEach(number -> assertWhollyOn(release, number));

        assertThat(movedExtended.dates()).as("the alarm follows the statutory clock now").singleElement().satisfies(date -> {
            assertThat(date.name()).isEqualTo("审查期限届满");
            assertThat(date.item()).isEqualTo("B01");
            assertThat(date.before()).isEqualTo(office().due(accepted, 15));
            assertThat(date.after()).isEqualTo(statutory);
            assertThat(date.earlier()).isFalse();
        });
        assertThat(office().item(extended, "B01").path("clock").path("promisedDue").asText()).isEqualTo(office().due(accepted, 15).toString());
        assertThat(alarm(extended)).isEqualTo(statutory);
        assertThat(bean(Notices.class).of(List.of("applicant1"), 50)).anyMatch(m -> m.kind().equals("CASE_DATE_MOVED") && extended.equals(m.caseNumber()));
        assertThat(recorded(extended)).contains("CASE_MOVED");
        assertThat(movedPaused.processes()).isGreaterThanOrEqualTo(5);
        assertThat(office().item(paused, "B01").path("clock").path("paused").asBoolean()).isTrue();
        assertThat(movedMet.dates()).extracting(MovedDate::element, MovedDate::after).contains(org.assertj.core.groups.Tuple.tuple(
                meetingAlarm(movedMet), office().due(accepted, 8)));
        assertThat(office().caseOf(met).path("meetings").get(0).path("due").asText()).isEqualTo(office().due(accepted, 8).toString());
        assertThat(move(met, release).processes()).as("a case that is there already stays as it is").isZero();

        office().pass(4);
        office().send("planning1", "DELETE", "/api/cases/" + paused + "/items/B01/special-procedure", null, Map.of()).expect(200);
        assertThat(office().item(paused, "B01").path("clock").path("promisedDue").asText()).isEqualTo(office().due(accepted, 14).toString());
        assertThat(alarm(paused)).isEqualTo(LocalDate.parse(office().item(paused, "B01").path("clock").path("statutoryDue").asText()));
        assertThat(alarm(paused)).isEqualTo(office().due(accepted, 24));
        office().complete(office().task(paused, "REVIEW", "B01", "planning"), Map.of("proposal", "GRANT", "risk", "低")).expect(200);
        assertThat(processVariables(paused)).as("an answer to the added question stays with its task").doesNotContainKey("risk");
        office().complete(office().task(met, "JOINT_MEETING", "B01", "planning"), Map.of("outcome", "PROCEED", "minutes", "可以")).expect(200);
        for (String number : List.of(paused, extended, met)) {
            office().workAll(number);
            assertThat(office().item(number, "B01").path("bodyDecision").asText()).as(number).isEqualTo("GRANTED");
        }
        assertThat(office().caseOf(met).path("state").asInt()).isEqualTo(11);
        assertThat(office().item(met, "B02").path("decision").asText()).isEqualTo("GRANTED");
        assertThat(bean(ManagementService.class).createJobQuery().noRetriesLeft().count()).isZero();
    }

    @Test
    void a_renamed_task_is_found_by_its_name_and_a_removed_one_holds_its_case_with_a_reason() {
        office().morning();
        var visiting = inspected();
        office().work(visiting, "INSPECTION_PLAN");
        var planned = inspected();
        var before = versions(planned);
        var visitingBefore = versions(visiting);
        var tried = dryRun(2);
        assertThat(tried(tried, visiting).path("outcome").asText()).as("%s", tried).isEqualTo("NEW_DATES");
        assertThat(tried(tried, planned).path("outcome").asText()).isEqualTo("CANNOT");
        assertThat(tried(tried, planned).path("obstacles").get(0).path("element").asText()).isEqualTo("安排现场勘查");
        assertThat(versions(planned)).as("a dry run leaves the case alone").isEqualTo(before);
        assertThat(versions(visiting)).isEqualTo(visitingBefore);
        String release = bean(ModelDeployer.class).deploy(changed().models());

        var moved = move(visiting, release);
        assertWhollyOn(release, visiting);
        assertThat(moved.dates()).extracting(date -> String.valueOf(date.after())).as("the dates that the dry run named")
                .containsExactlyElementsOf(tried(tried, visiting).path("dates").findValuesAsText("after"));
        office().complete(office().task(visiting, "SITE_INSPECTION", "D05", null), Map.of("findings", "现场与图纸相符", "passed", true)).expect(200);
        assertThat(office().tasks(visiting, "SITE_INSPECTION")).singleElement()
                .satisfies(task -> assertThat(task.path("name").asText()).isEqualTo("复核勘查结果"));
        office().workAll(visiting);
        assertThat(office().item(visiting, "D05").path("decision").asText()).isEqualTo("GRANTED");

        var refused = catchThrowableOfType(CannotMove.class, () -> move(planned, release));
        assertThat(refused.obstacles()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.reason()).isEqualTo(Obstacle.Reason.ELEMENT_GONE);
            assertThat(obstacle.process()).isEqualTo("现场勘查流程");
            assertThat(obstacle.element()).isEqualTo("安排现场勘查");
        });
        assertThat(versions(planned)).isEqualTo(before);
        office().workAll(planned);
        assertThat(office().item(planned, "D05").path("decision").asText()).isEqualTo("GRANTED");
    }

    /** Asks for a dry run of the changed models with the newest cases. Answers its result. */
    private JsonNode dryRun(int cases) {
        var shipped = new AnalystsHand().models();
        var files = changed().models().entrySet().stream().filter(file -> !Arrays.equals(file.getValue(), shipped.get(file.getKey())))
                .map(file -> Map.of("name", file.getKey(), "content", new String(file.getValue(), StandardCharsets.UTF_8))).toList();
        var draft = office().post("analyst1", "/api/models/drafts", Map.of("title", "复核勘查结果", "note", "试", "files", files)).expect(201).body();
        var asked = office().post("analyst1", "/api/models/drafts/" + draft.path("id").asText() + "/rehearsals", Map.of("kind", "MOVES", "cases", cases))
                .expect(202).body();
        String address = "/api/models/rehearsals/" + asked.path("id").asText();
        await().atMost(Duration.ofSeconds(150)).pollInterval(Duration.ofMillis(300)).until(() -> List.of("DONE", "FAILED", "STOPPED").contains(
                office().get("analyst1", address).body().path("state").asText()));
        var ended = office().get("analyst1", address).expect(200).body();
        assertThat(ended.path("state").asText()).as("%s", ended).isEqualTo("DONE");
        return ended.path("result");
    }

    private static JsonNode tried(JsonNode result, String caseNumber) {
        for (JsonNode one : result.path("cases")) {
            if (caseNumber.equals(one.path("caseNumber").asText())) {
                return one;
            }
        }
        throw new AssertionError("no " + caseNumber + " in " + result);
    }

    private String planning() {
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().accept(number);
        return number;
    }

    private String inspected() {
        var number = office().file(office().register(OfficeClient.commercial()), List.of("D05"));
        office().accept(number);
        return number;
    }

    private Moved move(String caseNumber, String release) {
        return bean(CaseMoves.class).move(new MoveOrder(CaseNumber.of(caseNumber), release, 2, "analyst1")).orElseThrow();
    }

    private void assertWhollyOn(String release, String caseNumber) {
        assertThat(versions(caseNumber).values()).as(caseNumber).isNotEmpty().containsOnly(release);
    }

    /** The deployment of each running process of a case. */
    private Map<String, String> versions(String caseNumber) {
        Map<String, String> found = new HashMap<>();
        bean(RuntimeService.class).createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().forEach(instance ->
                found.put(instance.getId(), bean(RepositoryService.class).getProcessDefinition(instance.getProcessDefinitionId()).getDeploymentId()));
        return found;
    }

    private LocalDate alarm(String caseNumber) {
        var review = bean(RuntimeService.class).createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey("item-review")
                .singleResult();
        return LocalDate.ofInstant(bean(ManagementService.class).createJobQuery().processInstanceId(review.getId()).timers().singleResult().getDuedate()
                .toInstant().minusSeconds(1), OfficeTime.ZONE);
    }

    private static String meetingAlarm(Moved moved) {
        return moved.dates().stream().filter(date -> date.process().equals("joint-meeting") && !date.task()).findFirst().orElseThrow().element();
    }

    private Map<String, Object> processVariables(String caseNumber) {
        Map<String, Object> found = new HashMap<>();
        bean(HistoryService.class).createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().forEach(instance ->
                bean(HistoryService.class).createHistoricVariableInstanceQuery().activityInstanceIdIn(instance.getId()).list()
                        .forEach(variable -> found.put(variable.getName(), variable.getValue())));
        return found;
    }
}
