package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.engine.Decisions;
import org.binglian.engine.FlowSteps;
import org.binglian.engine.ModelBean;
import org.binglian.engine.ProcessIds;
import org.binglian.engine.StepLimits;
import org.binglian.engine.Vars;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The names that Java and the models share, held against the files: a rename breaks the build, not the run. */
class ModelNamesTest extends OfficeTest {

    /** Steps that no shipped model needs; they are for what analysts draw. */
    private static final Set<String> FOR_ANALYSTS = Set.of("sendNotice");
    private static final Pattern BEAN = Pattern.compile("[$#]\\{[^}]*?\\b([a-z]\\w*)\\.(\\w+)\\(");
    private static final Set<String> ENGINES_OWN = Set.of("execution", "task");
    private static final Set<String> CLOCKS_OF_THE_ROOMS = Set.of("PROMISED", "STATUTORY", "OPINION", "SPECIAL_PROCEDURE", "REPORT_DELIVERY");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final List<BpmnModelInstance> models = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    @BeforeAll
    void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".bpmn")).toList()) {
                models.add(Bpmn.readModelFromFile(file.toFile()));
                texts.add(Files.readString(file));
            }
        }
    }

    @Test
    void the_processes_messages_and_tasks_that_java_names_are_drawn() {
        Set<String> processes = ids(Process.class);
        assertThat(constants(ProcessIds.class, name -> !name.startsWith("MESSAGE_") && !name.startsWith("TASK_"))).isNotEmpty().isSubsetOf(processes);
        assertThat(constants(ProcessIds.class, name -> name.startsWith("TASK_"))).isNotEmpty().isSubsetOf(ids(UserTask.class));
        assertThat(constants(ProcessIds.class, name -> name.startsWith("MESSAGE_")))
                .containsExactlyInAnyOrderElementsOf(all(Message.class).stream().map(Message::getName).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void the_variables_that_java_names_are_the_models() {
        assertThat(constants(Vars.class, name -> true)).isNotEmpty()
                .allSatisfy(name -> assertThat(texts).as(name).anyMatch(text -> Pattern.compile("\\b" + name + "\\b").matcher(text).find()));
    }

    @Test
    void every_step_that_a_model_delegates_has_its_bean() {
        List<ModelElementInstance> steps = new ArrayList<>(all(ServiceTask.class));
        steps.addAll(all(BusinessRuleTask.class));
        assertThat(steps).allSatisfy(step -> {
            String bean = step.getAttributeValueNs(CAMUNDA, "delegateExpression");
            if (bean == null) {
                assertThat(Path.of("decisions", step.getAttributeValueNs(CAMUNDA, "decisionRef") + ".dmn")).exists();
            } else {
                String name = bean.replaceAll("[${}]", "");
                assertThat(context.containsBean(name)).as(name).isTrue();
                assertThat(context.getBean(name)).isInstanceOf(JavaDelegate.class);
            }
        });
    }

    @Test
    void no_step_is_left_in_java_that_no_model_uses() {
        Set<String> drawn = Stream.concat(all(ServiceTask.class).stream(), all(BusinessRuleTask.class).stream())
                .map(step -> String.valueOf(step.getAttributeValueNs(CAMUNDA, "delegateExpression")).replaceAll("[${}]", ""))
                .collect(Collectors.toSet());
        drawn.addAll(FOR_ANALYSTS);
        assertThat(context.getBeanNamesForType(JavaDelegate.class)).isNotEmpty().allSatisfy(bean -> assertThat(drawn).contains(bean));
    }

    @Test
    void every_bean_that_a_model_asks_is_meant_for_models_and_has_that_method() {
        Set<String> asked = new TreeSet<>();
        texts.forEach(text -> BEAN.matcher(text).results().filter(m -> !ENGINES_OWN.contains(m.group(1)))
                .forEach(m -> asked.add(m.group(1) + "." + m.group(2))));
        assertThat(asked).isNotEmpty().allSatisfy(call -> {
            String bean = call.substring(0, call.indexOf('.'));
            assertThat(context.containsBean(bean)).as(call).isTrue();
            assertThat(context.findAnnotationOnBean(bean, ModelBean.class)).as(call).isNotNull();
            assertThat(Arrays.stream(context.getType(bean).getMethods()).map(java.lang.reflect.Method::getName)).contains(call.substring(bean.length() + 1));
        });
    }

    @Test
    void every_called_process_is_there() {
        Set<String> processes = ids(Process.class);
        assertThat(all(CallActivity.class).stream().map(CallActivity::getCalledElement).filter(called -> !called.contains("{"))).isNotEmpty()
                .allSatisfy(called -> assertThat(processes).contains(called));
    }

    @Test
    void every_user_task_has_a_kind_a_group_a_clock_that_exists_and_keeps_the_fields_of_its_form_to_itself() throws IOException {
        for (UserTask task : all(UserTask.class)) {
            assertThat(property(task, "kind")).as(task.getId()).matches("[A-Z_]+");
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNotBlank();
            String clock = property(task, "clock");
            assertThat(clock == null || clock.startsWith(FlowSteps.CLOCK) || CLOCKS_OF_THE_ROOMS.contains(clock) || bean(StepLimits.class).of(clock).isPresent()).as(task.getId()).isTrue();
            Path form = Path.of("forms", task.getAttributeValueNs(CAMUNDA, "formRef") + ".form");
            assertThat(form).as(task.getId()).exists();
            assertThat(inputs(task)).as(task.getId()).containsAll(new ObjectMapper().readTree(form.toFile()).findValuesAsText("key"));
        }
    }

    @Test
    void every_step_of_a_flow_has_its_share_of_the_time_and_the_role_that_its_group_has() {
        Set<String> steps = new TreeSet<>();
        for (UserTask task : all(UserTask.class)) {
            String clock = property(task, "clock");
            String flow = task.getParentElement() instanceof Process process ? process.getId() : "";
            if (flow.startsWith("flow-") && clock.startsWith(FlowSteps.CLOCK)) {
                var row = bean(Decisions.class).first("flow-steps", Map.of("flow", flow, "step", clock.substring(FlowSteps.CLOCK.length()),
                        "workingDays", 10));
                assertThat(row).as(flow + " " + clock).isPresent();
                assertThat(row.get().get("role")).as(task.getId()).isEqualTo(task.getCamundaCandidateGroups().equals("${decidingBody}leader")
                        ? "LEADER" : "SECTION");
                steps.add(flow);
            }
        }
        assertThat(steps).hasSize(7);
    }

    private static String property(UserTask task, String name) {
        return extensions(task, CamundaProperties.class).flatMap(all -> all.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName())).map(property -> property.getCamundaValue()).findFirst().orElse(null);
    }

    private static List<String> inputs(UserTask task) {
        return extensions(task, CamundaInputOutput.class).flatMap(io -> io.getCamundaInputParameters().stream())
                .map(CamundaInputParameter::getCamundaName).toList();
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(UserTask task, Class<T> type) {
        return task.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
    }

    private <T extends ModelElementInstance> List<T> all(Class<T> type) {
        return models.stream().flatMap(model -> model.getModelElementsByType(type).stream()).toList();
    }

    private <T extends org.camunda.bpm.model.bpmn.instance.BaseElement> Set<String> ids(Class<T> type) {
        return all(type).stream().map(element -> element.getId()).collect(Collectors.toSet());
    }

    private static Collection<String> constants(Class<?> holder, java.util.function.Predicate<String> which) {
        return Arrays.stream(holder.getDeclaredFields()).filter(field -> field.getType() == String.class && which.test(field.getName()))
                .map(ModelNamesTest::value).toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
