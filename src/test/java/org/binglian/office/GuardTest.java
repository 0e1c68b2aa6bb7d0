package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.binglian.engine.model.ModelDeployer;
import org.binglian.engine.model.ModelRefused;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models, filters and queries are code: none of it runs through any door. */
class GuardTest extends OfficeTest {

    private static final String HARM = "''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('id')";

    @ParameterizedTest
    @ValueSource(strings = {
            "<bpmn:scriptTask id=\"T\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
            "<bpmn:serviceTask id=\"T\" camunda:class=\"java.lang.ProcessBuilder\" />",
            "<bpmn:serviceTask id=\"T\" camunda:expression=\"${" + HARM + "}\" />",
            "<bpmn:serviceTask id=\"T\"><bpmn:extensionElements><camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
            "<bpmn:userTask id=\"T\"><bpmn:extensionElements><camunda:taskListener event=\"create\" class=\"x.Y\" /></bpmn:extensionElements></bpmn:userTask>",
            "<bpmn:userTask id=\"T\"><bpmn:extensionElements><camunda:formData><camunda:formField id=\"f\" type=\"string\" defaultValue=\"${" + HARM + "}\" /></camunda:formData></bpmn:extensionElements></bpmn:userTask>",
            "<bpmn:userTask id=\"T\" camunda:assignee=\"${" + HARM + "}\" />",
            "<bpmn:userTask id=\"T\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"juel\">${1}</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>"})
    void a_model_that_carries_code_is_refused_at_release(String element) {
        assertThatThrownBy(() -> bean(ModelDeployer.class).deploy(Map.of("processes/bad.bpmn", process(element))))
                .isInstanceOf(ModelRefused.class).hasMessageContaining("processes/bad.bpmn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${" + HARM + "}", "#{dataSource.getConnection()}", "${execution.getProcessEngineServices()}",
            "${execution.processEngine.repositoryService}", "${caseItems.getClass()}", "${''.class}", "${gates.class.name}",
            "${dataSource}", "${officeIdentities.run(null)}", "${deadline.office.advanceTo(null)}"})
    void an_expression_outside_the_allow_list_runs_nowhere_even_past_the_release_check(String expression) {
        var repository = bean(RepositoryService.class);
        var deployment = repository.createDeployment().name("unchecked")
                .addInputStream("unchecked.bpmn", new java.io.ByteArrayInputStream(process("<bpmn:serviceTask id=\"T\" camunda:expression=\""
                        + expression + "\" camunda:resultVariable=\"got\" />"))).deploy();
        try {
            assertThatThrownBy(() -> bean(RuntimeService.class).startProcessInstanceByKey("bad")).isInstanceOf(ProcessEngineException.class);
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void a_query_with_expressions_inside_or_runs_no_code() {
        var query = Map.of("orQueries", List.of(Map.of("assigneeExpression", "${" + HARM + "}")));
        var session = office().signIn("planning1");
        assertThat(office().send(null, "POST", "/camunda/api/engine/engine/default/task", Map.of(), session).status()).isEqualTo(200);
        assertThat(office().send(null, "POST", "/camunda/api/engine/engine/default/task", query, session).status()).isGreaterThanOrEqualTo(400);
        assertThatThrownBy(() -> bean(TaskService.class).createTaskQuery().or().taskAssigneeExpression("${" + HARM + "}").endOr().list())
                .isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/engine-rest/deployment/create", "/camunda/api/engine/engine/default/deployment/create",
            "/camunda/api/engine/engine/default/process-definition/key/project-approval/start", "/camunda/api/engine/engine/default/message",
            "/camunda/api/engine/engine/default/user/create", "/camunda/api/engine/engine/default/authorization/create",
            "/camunda/api/engine/engine/default/migration/execute", "/camunda/api/engine/engine/default/filter/create"})
    void the_engines_other_doors_are_shut(String door) {
        assertThat(office().send(null, "POST", door, "{}", Map.of()).status()).isIn(302, 401, 403, 404);
        assertThat(office().send(null, "POST", door, "{}", office().signIn("planning1")).status()).isIn(403, 404);
        if (!door.endsWith("filter/create")) {
            assertThat(office().send(null, "POST", door, "{}", office().signIn("admin1")).status()).isIn(403, 404);
        }
    }

    @Test
    void tasklist_shows_a_body_its_own_tasks_only() {
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B01"));
        office().accept(number);
        var foreign = office().task(number, "REVIEW", "B01", "planning").path("id").asText();
        String path = "/camunda/api/engine/engine/default/task/" + foreign;
        assertThat(office().send(null, "GET", path, null, office().signIn("planning1")).status()).isEqualTo(200);
        assertThat(office().send(null, "GET", path, null, office().signIn("water1")).status()).isIn(403, 404);
        assertThat(office().send(null, "GET", path, null, office().signIn("applicant1")).status()).isEqualTo(403);
    }

    private static byte[] process(String element) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                  id="d" targetNamespace="t"><bpmn:process id="bad" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="S"><bpmn:outgoing>f</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="f" sourceRef="S" targetRef="T" />%s</bpmn:process></bpmn:definitions>
                """.formatted(element).getBytes(StandardCharsets.UTF_8);
    }
}
