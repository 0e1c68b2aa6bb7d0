package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.engine.model.ModelDeployer;
import org.binglian.engine.model.ModelGuard;
import org.binglian.engine.model.ModelRefused;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Twenty ways to reach code from an expression, at every place of a model where the engine evaluates one, in filters and in queries: the
 * release check refuses each of them, and past the check (as if it had a hole) the engine runs none.
 */
class TwentyExpressionsTest extends OfficeTest {

    private static final String RAN = "binglian.an.expression.ran";
    private static final String SET = ".getMethod('setProperty',''.getClass(),''.getClass()).invoke(null,'" + RAN + "','yes')";
    static final List<String> TWENTY = List.of(
            "''.getClass().forName('java.lang.System')" + SET,
            "''.class.forName('java.lang.System')" + SET,
            "''['class'].forName('java.lang.System')" + SET,
            "execution.getClass().forName('java.lang.System')" + SET,
            "execution.processEngineServices.runtimeService.createProcessInstanceQuery().list()",
            "execution.getProcessEngine().getProcessEngineConfiguration().getDataSource().getConnection()",
            "execution.processEngine.processEngineConfiguration.expressionManager",
            "task.getClass().getClassLoader()",
            "dataSource.getConnection()",
            "jdbcClient.sql('drop table person').update()",
            "accounts.changePassword('admin1','owned')",
            "people.all()",
            "applicationContext.getBean('accounts')",
            "environment.getProperty('binglian.admin.secret')",
            "officeIdentities.run(null)",
            "deadline.office.advanceTo(null)",
            "deadline.getClass().getDeclaredMethods()",
            "gates.class.classLoader",
            "'a'.getBytes().getClass()",
            "[1].getClass()".replace("[1]", "execution.getVariable('given')") + ".forName('java.lang.System')" + SET);

    /** A place in a process: {@code %s} is the expression in its braces. */
    private static final Map<String, String> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put("service", "<b:serviceTask id='T' c:expression='%s'/>");
        PLACES.put("delegate", "<b:serviceTask id='T' c:delegateExpression='%s'/>");
        PLACES.put("input", "<b:manualTask id='T'><b:extensionElements><c:inputOutput><c:inputParameter name='a'>%s</c:inputParameter></c:inputOutput></b:extensionElements></b:manualTask>");
        PLACES.put("output", "<b:manualTask id='T'><b:extensionElements><c:inputOutput><c:outputParameter name='a'>%s</c:outputParameter></c:inputOutput></b:extensionElements></b:manualTask>");
        PLACES.put("listener", "<b:manualTask id='T'><b:extensionElements><c:executionListener event='start' expression='%s'/></b:extensionElements></b:manualTask>");
        PLACES.put("taskListener", "<b:userTask id='T'><b:extensionElements><c:taskListener event='create' expression='%s'/></b:extensionElements></b:userTask>");
        PLACES.put("assignee", "<b:userTask id='T' c:assignee='%s'/>");
        PLACES.put("candidates", "<b:userTask id='T' c:candidateGroups='%s'/>");
        PLACES.put("due", "<b:userTask id='T' c:dueDate='%s'/>");
        PLACES.put("priority", "<b:userTask id='T' c:priority='%s'/>");
        PLACES.put("timer", "<b:intermediateCatchEvent id='T'><b:timerEventDefinition><b:timeDate>%s</b:timeDate></b:timerEventDefinition></b:intermediateCatchEvent>");
        PLACES.put("collection", "<b:manualTask id='T'><b:multiInstanceLoopCharacteristics c:collection='%s' c:elementVariable='e'/></b:manualTask>");
        PLACES.put("called", "<b:callActivity id='T' calledElement='%s'/>");
        PLACES.put("calledWith", "<b:callActivity id='T' calledElement='none'><b:extensionElements><c:in sourceExpression='%s' target='x'/></b:extensionElements></b:callActivity>");
        PLACES.put("decision", "<b:businessRuleTask id='T' c:decisionRef='%s'/>");
        PLACES.put("message", "<b:intermediateThrowEvent id='T'><b:extensionElements><c:inputOutput><c:inputParameter name='a'><c:map><c:entry key='k'>%s</c:entry></c:map></c:inputParameter></c:inputOutput></b:extensionElements></b:intermediateThrowEvent>");
        PLACES.put("formDefault", "<b:userTask id='T'><b:extensionElements><c:formData><c:formField id='f' type='string' defaultValue='%s'/></c:formData></b:extensionElements></b:userTask>");
    }

    private final List<Deployment> unchecked = new ArrayList<>();

    @AfterEach
    void takeAway() {
        unchecked.forEach(one -> bean(RepositoryService.class).deleteDeployment(one.getId(), true));
        unchecked.clear();
        System.clearProperty(RAN);
    }

    @Test
    void there_are_twenty() {
        assertThat(TWENTY).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void the_release_refuses_each_of_them_at_each_place() {
        var guard = new ModelGuard();
        List<String> passed = new ArrayList<>();
        PLACES.forEach((place, element) -> TWENTY.forEach(expression -> {
            if (guard.check(Map.of("processes/bad.bpmn", bpmn(process(place, element, expression)))).isEmpty()) {
                passed.add(place + " " + expression);
            }
        }));
        TWENTY.forEach(expression -> {
            if (guard.check(Map.of("decisions/bad.dmn", dmn(expression))).isEmpty()) {
                passed.add("dmn " + expression);
            }
            if (guard.check(Map.of("forms/bad.form", ("{\"components\":[{\"type\":\"textfield\",\"key\":\"f\",\"defaultValue\":\"${" + expression + "}\"}]}")
                    .getBytes(StandardCharsets.UTF_8))).isEmpty()) {
                passed.add("form " + expression);
            }
        });
        assertThat(passed).isEmpty();
        assertThatThrownBy(() -> bean(ModelDeployer.class).deploy(Map.of("processes/bad.bpmn", bpmn(process("service", PLACES.get("service"), TWENTY.get(0))))))
                .isInstanceOf(ModelRefused.class);
    }

    @Test
    void past_the_check_the_engine_runs_none_of_them_anywhere() {
        List<String> ran = new ArrayList<>();
        for (String expression : TWENTY) {
            var all = new StringBuilder();
            PLACES.forEach((place, element) -> all.append(process(place, element, expression)));
            all.append(condition(expression));
            unchecked.add(bean(RepositoryService.class).createDeployment().name("past the check")
                    .addInputStream("all.bpmn", new java.io.ByteArrayInputStream(bpmn(all.toString()))).deploy());
            PLACES.keySet().forEach(place -> runs(ran, place, expression, () -> start(place)));
            runs(ran, "condition", expression, () -> start("condition"));
            runs(ran, "dmn", expression, () -> evaluate(expression));
            takeAway();
        }
        assertThat(ran).isEmpty();
    }

    @Test
    void no_filter_and_no_query_runs_one_at_any_depth() {
        var tasks = bean(TaskService.class);
        List<String> ran = new ArrayList<>();
        for (String expression : TWENTY) {
            String braced = "${" + expression + "}";
            runs(ran, "query", expression, () -> tasks.createTaskQuery().taskAssigneeExpression(braced).list());
            runs(ran, "or", expression, () -> tasks.createTaskQuery().or().taskAssigneeExpression(braced).endOr().list());
            runs(ran, "or due", expression, () -> tasks.createTaskQuery().or().dueBeforeExpression(braced).endOr().count());
            runs(ran, "second or", expression, () -> tasks.createTaskQuery().or().taskName("x").endOr().or().taskCandidateGroupInExpression(braced).endOr().list());
            runs(ran, "filter", expression, () -> stored(tasks.createTaskQuery().taskAssigneeExpression(braced)));
            runs(ran, "filter or", expression, () -> stored(tasks.createTaskQuery().or().taskAssigneeExpression(braced).endOr()));
            runs(ran, "filter extended", expression, () -> bean(FilterService.class).list(plain(), tasks.createTaskQuery().taskOwnerExpression(braced)));
        }
        assertThat(ran).isEmpty();
        var session = office().signIn("planning1");
        for (String field : List.of("assigneeExpression", "candidateGroupsExpression", "dueBeforeExpression", "createdAfterExpression", "processInstanceBusinessKeyExpression")) {
            for (Object query : List.of(Map.of(field, "${" + TWENTY.get(0) + "}"), Map.of("orQueries", List.of(Map.of(field, "${" + TWENTY.get(0) + "}"))))) {
                assertThat(office().send(null, "POST", "/camunda/api/engine/engine/default/task", query, session).status()).as("%s", query).isGreaterThanOrEqualTo(400);
            }
        }
        assertThat(System.getProperty(RAN)).isNull();
    }

    private void stored(TaskQuery query) {
        var filters = bean(FilterService.class);
        var filter = filters.newTaskFilter("twenty").setQuery(query);
        filters.saveFilter(filter);
        try {
            filters.list(filter.getId());
        } finally {
            filters.deleteFilter(filter.getId());
        }
    }

    private String plain() {
        return bean(FilterService.class).createTaskFilterQuery().filterName("我的任务 / My tasks").singleResult().getId();
    }

    private void start(String place) {
        var started = bean(RuntimeService.class).startProcessInstanceByKey("p_" + place, Map.of("given", "x"));
        if ("formDefault".equals(place)) {
            bean(FormService.class).getTaskFormData(bean(TaskService.class).createTaskQuery().processInstanceId(started.getId()).singleResult().getId());
        }
    }

    private void evaluate(String expression) {
        unchecked.add(bean(RepositoryService.class).createDeployment().name("past the check")
                .addInputStream("bad.dmn", new java.io.ByteArrayInputStream(dmn(expression))).deploy());
        bean(DecisionService.class).evaluateDecisionTableByKey("bad20", Map.of("a", 1));
    }

    private static void runs(List<String> ran, String place, String expression, Runnable act) {
        try {
            act.run();
            ran.add(place + " went on after " + expression);
        } catch (ProcessEngineException | org.camunda.bpm.dmn.engine.DmnEngineException e) {
            assertThat(String.valueOf(e.getMessage())).as(place).doesNotContain("no processes deployed");
        }
        if (System.getProperty(RAN) != null) {
            ran.add(place + " ran " + expression);
            System.clearProperty(RAN);
        }
    }

    private static String process(String place, String element, String expression) {
        return "<b:process id='p_" + place + "' isExecutable='true' c:historyTimeToLive='P1D'><b:startEvent id='S" + place + "'/><b:sequenceFlow id='f" + place
                + "' sourceRef='S" + place + "' targetRef='T" + place + "'/>" + element.replace("id='T'", "id='T" + place + "'").formatted(escaped(expression))
                + "</b:process>";
    }

    private static String condition(String expression) {
        return "<b:process id='p_condition' isExecutable='true' c:historyTimeToLive='P1D'><b:startEvent id='Sc'/><b:exclusiveGateway id='Gc' default='f3c'/><b:endEvent id='Ec'/><b:endEvent id='Dc'/>"
                + "<b:sequenceFlow id='f1c' sourceRef='Sc' targetRef='Gc'/><b:sequenceFlow id='f2c' sourceRef='Gc' targetRef='Ec'><b:conditionExpression>"
                + escaped(expression) + "</b:conditionExpression></b:sequenceFlow><b:sequenceFlow id='f3c' sourceRef='Gc' targetRef='Dc'/></b:process>";
    }

    private static byte[] bpmn(String processes) {
        return ("<b:definitions xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:c='http://camunda.org/schema/1.0/bpmn' id='D' targetNamespace='x'>"
                + processes + "</b:definitions>").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] dmn(String expression) {
        return ("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' xmlns:camunda='http://camunda.org/schema/1.0/dmn' id='D' name='d' namespace='x'>"
                + "<decision id='bad20' name='bad' camunda:historyTimeToLive='P1D'><decisionTable id='T'><input id='I'><inputExpression id='IE' typeRef='string' expressionLanguage='juel'>"
                + "<text>" + escaped(expression) + "</text></inputExpression></input><output id='O' name='o' typeRef='string'/><rule id='R'><inputEntry id='E'><text></text></inputEntry>"
                + "<outputEntry id='OE'><text>\"x\"</text></outputEntry></rule></decisionTable></decision></definitions>").getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String expression) {
        return ("${" + expression + "}").replace("&", "&amp;").replace("'", "&apos;").replace("<", "&lt;");
    }
}
