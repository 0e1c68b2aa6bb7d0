package org.binglian.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.binglian.worklist.Duties;
import org.binglian.worklist.Duty;
import org.binglian.engine.history.PassedSteps;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The pictures of a case's processes: the model of the version on which each runs, and where it stands. */
@Component
public class ProcessPictures {

    private static final Set<String> SHOWN = Set.of(ProcessIds.PARALLEL_APPROVAL, ProcessIds.ITEM_REVIEW, ProcessIds.DEPARTMENT_OPINION,
            ProcessIds.SPECIAL_PROCEDURE, ProcessIds.JOINT_CONSULTATION, "joint-meeting", "hearing");

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final Duties duties;
    private final PassedSteps bound;

    ProcessPictures(@Lazy RepositoryService repository, @Lazy RuntimeService runtime, @Lazy HistoryService history, Duties duties, PassedSteps bound) {
        this.repository = repository;
        this.runtime = runtime;
        this.history = history;
        this.duties = duties;
        this.bound = bound;
    }

    /** A process of a case; {@code item} and {@code department} null where it is about none, {@code definition} names its version. */
    public record Picture(String id, String process, String name, int version, String definition, String item, String department,
                          boolean running) {
    }

    /** An element of a model by its id and its label. */
    public record Element(String id, String label) {
    }

    /** Where a process stands, and the elements that it has passed, in the order of time. */
    public record Standing(List<Element> active, List<String> passed) {
    }

    /** The processes of a case, in the order in which they began; as many statements for few as for many. */
    public List<Picture> of(String caseNumber) {
        var found = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .filter(one -> SHOWN.contains(one.getProcessDefinitionKey()) || one.getProcessDefinitionKey().startsWith("flow-"))
                .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime).thenComparing(HistoricProcessInstance::getId)).toList();
        Map<String, About> about = about(caseNumber, found);
        return found.stream().map(one -> {
            var own = about.getOrDefault(one.getId(), About.NOTHING);
            boolean whole = ProcessIds.PARALLEL_APPROVAL.equals(one.getProcessDefinitionKey());
            return new Picture(one.getId(), one.getProcessDefinitionKey(), one.getProcessDefinitionName(), one.getProcessDefinitionVersion(),
                    one.getProcessDefinitionId(), whole ? null : own.item(),
                    ProcessIds.DEPARTMENT_OPINION.equals(one.getProcessDefinitionKey()) ? own.department() : null, one.getEndTime() == null);
        }).toList();
    }

    /** The model of the version, as released. */
    public String model(Picture picture) {
        try (InputStream xml = repository.getProcessModel(picture.definition())) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Standing standing(Picture picture) {
        var all = history.createHistoricActivityInstanceQuery().processInstanceId(picture.id()).orderByHistoricActivityInstanceStartTime().asc().list();
        Set<String> active = new LinkedHashSet<>();
        Set<String> passed = new LinkedHashSet<>();
        all.stream().filter(one -> !one.getActivityId().contains("#"))
                .forEach(one -> (one.getEndTime() == null ? active : passed).add(one.getActivityId()));
        if (all.isEmpty() && !picture.running()) {
            bound.of(picture.id()).stream().filter(id -> !id.contains("#")).forEach(passed::add);
        }
        passed.removeAll(active);
        Set<String> scopes = new HashSet<>();
        all.stream().filter(one -> one.getEndTime() == null).map(HistoricActivityInstance::getParentActivityInstanceId).forEach(scopes::add);
        all.stream().filter(one -> scopes.contains(one.getId())).map(HistoricActivityInstance::getActivityId).forEach(active::remove);
        var model = repository.getBpmnModelInstance(picture.definition());
        return new Standing(active.stream().map(id -> new Element(id, model.getModelElementById(id) instanceof FlowElement element
                && element.getName() != null ? element.getName() : id)).toList(), List.copyOf(passed));
    }

    private record About(String item, String department) {

        private static final About NOTHING = new About(null, null);
    }

    /** From the variables of what runs, and from the tasks of what has ended; a caller is about what the called is about. */
    private Map<String, About> about(String caseNumber, List<HistoricProcessInstance> found) {
        Map<String, String> items = new HashMap<>();
        Map<String, String> departments = new HashMap<>();
        Map<String, Duty> byTask = new HashMap<>();
        duties.ofCase(caseNumber).forEach(duty -> byTask.put(duty.taskId(), duty));
        for (HistoricTaskInstance task : history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(caseNumber).list()) {
            Optional.ofNullable(byTask.get(task.getId())).ifPresent(duty -> {
                items.put(task.getProcessInstanceId(), duty.itemCode());
                departments.put(task.getProcessInstanceId(), duty.department());
            });
        }
        String[] running = found.stream().filter(one -> one.getEndTime() == null).map(HistoricProcessInstance::getId).toArray(String[]::new);
        if (running.length > 0) {
            runtime.createVariableInstanceQuery().processInstanceIdIn(running).variableName(Vars.ITEM_CODE).list()
                    .forEach(one -> items.put(one.getProcessInstanceId(), text(one)));
            runtime.createVariableInstanceQuery().processInstanceIdIn(running).variableName(Vars.DEPARTMENT).list()
                    .forEach(one -> departments.put(one.getProcessInstanceId(), text(one)));
        }
        for (int i = found.size() - 1; i >= 0; i--) {
            var one = found.get(i);
            if (one.getSuperProcessInstanceId() != null && items.get(one.getId()) != null) {
                items.putIfAbsent(one.getSuperProcessInstanceId(), items.get(one.getId()));
            }
        }
        Map<String, About> about = new HashMap<>();
        found.forEach(one -> about.put(one.getId(), new About(items.get(one.getId()), departments.get(one.getId()))));
        return about;
    }

    private static String text(VariableInstance variable) {
        return variable.getValue() == null ? null : variable.getValue().toString();
    }
}
