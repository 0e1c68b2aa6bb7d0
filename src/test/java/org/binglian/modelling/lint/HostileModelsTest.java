package org.binglian.modelling.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.binglian.engine.model.ModelGuard;
import org.binglian.modelling.ModelSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code in a model is named by the linter and refused by the engine's guard, wherever and however it hides. */
class HostileModelsTest {

    private static final String HARM = "''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('id')";
    private static final String BPMN = "<d:definitions xmlns:d='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:c='http://camunda.org/schema/1.0/bpmn'"
            + " xmlns:old='http://activiti.org/bpmn' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' id='D' targetNamespace='x'>"
            + "<d:process id='bad' isExecutable='true'>%s</d:process></d:definitions>";
    private static final String DMN = "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='D' name='d' namespace='x'>"
            + "<decision id='bad' name='bad'>%s</decision></definitions>";
    private static final String TABLE = "<decisionTable id='T'><input id='I'><inputExpression id='IE' %s><text>%s</text></inputExpression></input>"
            + "<output id='O' name='o'/><rule id='R'><inputEntry id='E'><text>%s</text></inputEntry><outputEntry id='OE'><text>%s</text></outputEntry></rule></decisionTable>";

    /** The first call reads classes; it has no bound of two seconds in a running server. */
    @BeforeAll
    static void warm() {
        Linter.lint(new ModelSet(Map.of("x.dmn", DMN.formatted(TABLE.formatted("", "a", "b + 1", "1")).getBytes(StandardCharsets.UTF_8))));
    }

    static Stream<String> processes() {
        return Stream.of("<d:scriptTask id='T' scriptFormat='groovy'><d:script>1</d:script></d:scriptTask>",
                "<d:serviceTask id='T' c:class='java.lang.ProcessBuilder'/>",
                "<d:serviceTask id='T' c:expression='${%s}'/>".formatted(HARM.replace("'", "&quot;")),
                "<d:serviceTask id='T' old:class='java.lang.ProcessBuilder'/>",
                "<d:serviceTask id='T' c:type='shell'><d:extensionElements><c:field name='command' stringValue='id'/></d:extensionElements></d:serviceTask>",
                "<d:serviceTask id='T' c:type=' External ' c:topic='t'/>",
                "<d:sendTask id='T' c:type='mail'/>",
                "<d:userTask id='T' c:assignee='&#36;{execution.getProcessEngineServices()}'/>",
                "<d:userTask id='T' c:candidateGroups='#{execution.processEngine}'/>",
                "<d:userTask id='T' c:dueDate='${execution[&quot;class&quot;]}'/>",
                "<d:userTask id='T' c:formKey='embedded:app:x.html'/>",
                "<d:userTask id='T'><d:extensionElements><c:taskListener event='create' delegateExpression='${&quot;}&quot;.getClass()}'/></d:extensionElements></d:userTask>",
                "<d:userTask id='T'><d:extensionElements><c:formData><c:formField id='f' defaultValue='${x.getClass()}'/></c:formData></d:extensionElements></d:userTask>",
                "<d:userTask id='T'><d:extensionElements><c:formData><c:formField id='f'><c:validation><c:constraint name='validator' config='a.B'/></c:validation></c:formField></c:formData></d:extensionElements></d:userTask>",
                "<d:serviceTask id='T' c:expression='${1}'><d:extensionElements><c:inputOutput><c:inputParameter name='a'>$<!-- x -->{runtimeService.deleteProcessInstance('1','x')}</c:inputParameter></c:inputOutput></d:extensionElements></d:serviceTask>",
                "<d:serviceTask id='T' c:expression='${1}'><d:extensionElements><c:inputOutput><c:inputParameter name='a'><![CDATA[$]]><![CDATA[{x.classLoader}]]></c:inputParameter></c:inputOutput></d:extensionElements></d:serviceTask>",
                "<d:serviceTask id='T' c:expression='${1}'><d:extensionElements><c:inputOutput><c:inputParameter name='a'><c:list><c:value>${a.b().getClass()}</c:value></c:list></c:inputParameter></c:inputOutput></d:extensionElements></d:serviceTask>",
                "<d:serviceTask id='T' c:expression='${1}'><d:extensionElements><c:inputOutput><c:inputParameter name='a'><c:script scriptFormat='juel'>${1}</c:script></c:inputParameter></c:inputOutput></d:extensionElements></d:serviceTask>",
                "<d:serviceTask id='T' c:expression='${1}'><d:extensionElements><c:connector><c:connectorId>http-connector</c:connectorId></c:connector></d:extensionElements></d:serviceTask>",
                "<d:serviceTask id='T' c:expression='${1}'><d:extensionElements><c:executionListener event='start' class='x.Y'/></d:extensionElements></d:serviceTask>",
                "<d:serviceTask id='T' c:delegateExpression='${issueDecision}'><d:extensionElements><c:field name='x' expression='${1}'/></d:extensionElements></d:serviceTask>",
                "<d:serviceTask id='T' c:expression='${1}'><d:extensionElements><c:failedJobRetryTimeCycle>${a.forName(1)}</c:failedJobRetryTimeCycle></d:extensionElements></d:serviceTask>",
                "<d:callActivity id='T' calledElement='x' c:variableMappingClass='x.Y'/>",
                "<d:callActivity id='T' calledElement='${beans.get(1).invoke(2)}'/>",
                "<d:callActivity id='T' calledElement='x'><d:extensionElements><c:in sourceExpression='${x.exec(1)}' target='y'/></d:extensionElements></d:callActivity>",
                "<d:intermediateCatchEvent id='T'><d:timerEventDefinition><d:timeDate>${deadline.due(execution.getProcessEngine())}</d:timeDate></d:timerEventDefinition></d:intermediateCatchEvent>",
                "<d:sequenceFlow id='T' sourceRef='a' targetRef='b'><d:conditionExpression language='groovy'>1</d:conditionExpression></d:sequenceFlow>",
                "<d:sequenceFlow id='T' sourceRef='a' targetRef='b'><d:conditionExpression c:resource='deployment://x.groovy' language='groovy'/></d:sequenceFlow>",
                "<d:sequenceFlow id='T' sourceRef='a' targetRef='b'><d:conditionExpression>${fn:run()}</d:conditionExpression></d:sequenceFlow>",
                "<d:task id='T'><d:multiInstanceLoopCharacteristics c:collection='${a}'><d:completionCondition>${a['get' += 'Class']()}</d:completionCondition></d:multiInstanceLoopCharacteristics></d:task>",
                "<d:businessRuleTask id='T' c:decisionRef='${x.class.name}'/>",
                "<d:task id='T' name='${applicationContext.getBean(1)}'/>",
                "<d:task id='T'><d:documentation>#{a.getDeclaredMethods()}</d:documentation></d:task>");
    }

    static Stream<String> decisions() {
        return Stream.of(TABLE.formatted("", "a", "1", "${x.getClass()}"), TABLE.formatted("expressionLanguage='juel'", "a", "1", "1"),
                TABLE.formatted("expressionLanguage=' FEEL'", "a", "1", "1"), TABLE.formatted("", "$<!-- -->{a}.b(${x.exec(1)})", "1", "1"),
                TABLE.formatted("", "a", "1", "function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"exec\" } }"),
                "<literalExpression id='L' expressionLanguage='groovy'><text>1</text></literalExpression>",
                "<invocation id='V'><functionDefinition id='F' kind='Java'/></invocation>");
    }

    static Stream<String> forms() {
        return Stream.of("\"defaultValue\":\"${1}\"", "\"defaultValue\":\"\\u0024{x.exec()}\"", "\"label\":\"#\\u007bx}\"",
                "\"text\":\"<script>alert(1)</script>\"", "\"text\":\"<img src=x onerror=alert(1)>\"", "\"text\":\"[x](JavaScript:alert(1))\"",
                "\"properties\":{\"deep\":[{\"x\":\"${1}\"}]}", "\"${1}\":1");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void code_in_a_process_is_refused_and_named(String part) {
        refused("processes/bad.bpmn", BPMN.formatted(part), "T");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void code_in_a_decision_is_refused_and_named(String part) {
        refused("decisions/bad.dmn", DMN.formatted(part), null);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void code_in_a_form_is_refused_and_named(String part) {
        refused("forms/bad.form", "{\"id\":\"bad\",\"components\":[{\"type\":\"textfield\",\"key\":\"f\",\"id\":\"T\"," + part + "}]}", null);
    }

    @Test
    void our_own_models_pass_the_guard() throws Exception {
        assertThat(new ModelGuard().check(LintOfOurModelsTest.ours().files())).isEmpty();
    }

    private static void refused(String name, String model, String element) {
        Map<String, byte[]> file = Map.of(name, model.getBytes(StandardCharsets.UTF_8));
        assertThat(new ModelGuard().check(file)).as("guard").isNotEmpty().allMatch(reason -> reason.startsWith(name));
        assertThat(Patient.lintAlone(file)).as("linter").anySatisfy(finding -> {
            assertThat(finding.rule()).matches("security-.*|decision-language");
            if (element != null) {
                assertThat(finding.element()).isIn(element, "f");
            }
        });
    }
}
