package org.binglian.engine.task;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.binglian.engine.door.OfficeGroups;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the models' user tasks, once for each version. */
@Component
class TaskModels {

    private final RepositoryService repository;
    private final Map<String, TaskModel> known = new ConcurrentHashMap<>();

    TaskModels(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    TaskModel of(DelegateTask task) {
        return of(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    }

    TaskModel of(String processDefinitionId, String taskKey) {
        return known.computeIfAbsent(processDefinitionId + "#" + taskKey, asked -> read(
                repository.getBpmnModelInstance(processDefinitionId).getModelElementById(taskKey)));
    }

    String processKey(DelegateTask task) {
        return repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
    }

    /** The department whose task it is: the first candidate group, a leader's group counted to its department; a party's account. */
    String departmentOf(java.util.List<String> groups) {
        String party = groups.isEmpty() ? null : OfficeGroups.partyOf(groups.get(0));
        if (party != null) {
            return party;
        }
        return groups.isEmpty() ? null : groups.get(0).endsWith("leader") ? groups.get(0).substring(0, groups.get(0).length() - 6) : groups.get(0);
    }

    private static TaskModel read(UserTask task) {
        var extensions = task.getExtensionElements();
        Map<String, String> properties = extensions == null ? Map.of()
                : extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(all -> all.getCamundaProperties().stream())
                        .collect(Collectors.toMap(p -> p.getCamundaName(), p -> p.getCamundaValue(), (a, b) -> b));
        Set<String> fields = extensions == null ? Set.of()
                : extensions.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                        .flatMap(io -> io.getCamundaInputParameters().stream()).map(CamundaInputParameter::getCamundaName)
                        .collect(Collectors.toUnmodifiableSet());
        return new TaskModel(properties.getOrDefault("kind", "TASK"), properties.get("clock"),
                task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef"), fields,
                task.getCamundaCandidateGroups() == null ? "" : task.getCamundaCandidateGroups().split(",")[0].strip());
    }
}
