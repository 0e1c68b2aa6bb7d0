package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.binglian.modelling.release.RehearsalsDone;
import org.junit.jupiter.api.Test;

/**
 * A draft is played by the application in a process of its own: two short scenarios here, all of {@code scenarios/} in an office. What
 * the models that run make of them is kept, so that the second rehearsal needs one child only.
 */
class RehearsalTest extends OfficeTest {

    private static final String TABLE = "decisions/project-class.dmn";
    private static final String ACCEPTANCE = "processes/parallel-approval.bpmn";
    private static final String PROJECT = "processes/project-approval.bpmn";

    @Test
    void a_draft_is_rehearsed_beside_what_runs_and_one_that_goes_in_a_ring_is_stopped() {
        var draft = draft("十二天", Map.of(TABLE, twelveDays()));
        assertThat(bean(RehearsalsDone.class).of(draft, 1)).isEmpty();
        var asked = office().post("analyst1", "/api/models/drafts/" + draft + "/rehearsals", Map.of("kind", "SCENARIOS"));
        assertThat(asked.expect(202).body().path("state").asText()).isIn("WAITING", "RUNNING");
        long again = office().post("analyst2", "/api/models/drafts/" + draft + "/rehearsals", Map.of("kind", "SCENARIOS")).expect(202).body().path("id").asLong();
        assertThat(again).as("the same version is played once").isEqualTo(asked.body().path("id").asLong());
        assertThat(office().get("planning1", "/api/models/rehearsals/" + again).status()).isEqualTo(403);

        var other = draft("取消", Map.of(TABLE, twelveDays()));
        long waits = ask(other);
        assertThat(office().send("analyst1", "DELETE", "/api/models/rehearsals/" + waits, null, Map.of()).expect(200).body().path("state").asText())
                .as("one at a time").isEqualTo("CANCELLED");

        var done = ended(again);
        assertThat(done.path("state").asText()).as("%s", done).isEqualTo("DONE");
        var simple = scenario(done, "03-simple-cycle");
        assertThat(simple.path("released").asText()).isEqualTo("FINISHED");
        assertThat(simple.path("draft").asText()).isEqualTo("FINISHED");
        assertThat(line(simple, "CYCLE").path("released").path("value").asText()).isEqualTo("10");
        assertThat(line(simple, "CYCLE").path("draft").path("value").asText()).isEqualTo("12");
        assertThat(line(scenario(done, "13-refusal"), "STATE").path("draft").path("value").asText()).isNotBlank();
        assertThat(bean(RehearsalsDone.class).of(draft, 1)).isPresent();
        assertThat(office().get("analyst1", "/studio/rehearsals/" + again).expect(200).body().path("text").asText()).contains("简易低风险项目全周期", "结果不同");

        var ring = ended(ask(draft("打转", Map.of(PROJECT, ring()))));
        assertThat(ring.path("state").asText()).as("%s", ring).isEqualTo("STOPPED");
        assertThat(ring.path("message").asText()).contains("Gateway_Ring");
        assertThat(ring.path("step").asText()).isNotBlank();

        var alarms = ended(ask(draft("每秒", Map.of(ACCEPTANCE, everySecondAfterAnAsynchronousStep()))));
        assertThat(alarms.path("state").asText()).as("%s", alarms).isEqualTo("STOPPED");
        assertThat(alarms.path("message").asText()).as("the task was opened by a step of the executor, and its alarm rings for ever").contains(
                "parallel-approval BoundaryEvent_EverySecond", "并联审批", "已响", "情景或办件：");
        assertThat(alarms.path("message").asText()).as("the day of its clock").containsPattern("\\d{4}-\\d\\d-\\d\\d");
    }

    private long draft(String title, Map<String, String> files) {
        return office().post("analyst1", "/api/models/drafts", Map.of("title", title, "files", files.entrySet().stream()
                .map(file -> Map.of("name", file.getKey(), "content", file.getValue())).toList())).expect(201).body().path("id").asLong();
    }

    private long ask(long draft) {
        return office().post("analyst1", "/api/models/drafts/" + draft + "/rehearsals", Map.of("kind", "SCENARIOS")).expect(202).body().path("id").asLong();
    }

    private JsonNode ended(long id) {
        Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(500)).until(() -> !List.of("WAITING", "RUNNING").contains(read(id)
                .path("state").asText()));
        return read(id);
    }

    private JsonNode read(long id) {
        return office().get("admin1", "/api/models/rehearsals/" + id).expect(200).body();
    }

    private static JsonNode scenario(JsonNode done, String id) {
        return find(done.path("result").path("scenarios"), "id", id);
    }

    private static JsonNode line(JsonNode scenario, String what) {
        return find(scenario.path("lines"), "what", what);
    }

    private static JsonNode find(JsonNode all, String name, String value) {
        return StreamSupport.stream(all.spliterator(), false).filter(one -> value.equals(one.path(name).asText())).findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + all));
    }

    private static String twelveDays() {
        return text(new AnalystsHand().cell("project-class", "Rule_SimpleLowRisk", "cycleDays", "12"), TABLE);
    }

    /** A task that opens asynchronously, with an alarm that rings each second from then on. */
    private static String everySecondAfterAnAsynchronousStep() {
        return text(new AnalystsHand().replace(ACCEPTANCE, "<bpmn:userTask id=\"Task_DecideAcceptance\"",
                "<bpmn:boundaryEvent id=\"BoundaryEvent_EverySecond\" attachedToRef=\"Task_DecideAcceptance\" cancelActivity=\"false\">"
                        + "<bpmn:outgoing>Flow_EverySecond</bpmn:outgoing><bpmn:timerEventDefinition><bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">"
                        + "R/PT1S</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                        + "<bpmn:endEvent id=\"EndEvent_EverySecond\"/><bpmn:sequenceFlow id=\"Flow_EverySecond\" "
                        + "sourceRef=\"BoundaryEvent_EverySecond\" targetRef=\"EndEvent_EverySecond\"/>"
                        + "<bpmn:userTask id=\"Task_DecideAcceptance\" camunda:asyncBefore=\"true\""), ACCEPTANCE);
    }

    /** Two gateways that lead to each other, right after the project is registered. */
    private static String ring() {
        return text(new AnalystsHand().replace(PROJECT, "targetRef=\"Task_ClassifyProject\"", "targetRef=\"Gateway_Ring\"").replace(PROJECT,
                "<bpmn:businessRuleTask id=\"Task_ClassifyProject\"", "<bpmn:exclusiveGateway id=\"Gateway_Ring\"/><bpmn:exclusiveGateway id=\"Gateway_Back\"/>"
                        + "<bpmn:sequenceFlow id=\"Flow_Round\" sourceRef=\"Gateway_Ring\" targetRef=\"Gateway_Back\"/>"
                        + "<bpmn:sequenceFlow id=\"Flow_Back\" sourceRef=\"Gateway_Back\" targetRef=\"Gateway_Ring\"/>"
                        + "<bpmn:businessRuleTask id=\"Task_ClassifyProject\""), PROJECT);
    }

    private static String text(AnalystsHand hand, String file) {
        return new String(hand.models().get(file), StandardCharsets.UTF_8);
    }
}
