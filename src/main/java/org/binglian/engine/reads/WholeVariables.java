package org.binglian.engine.reads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/** The engine reads the variables of each scope apart; here those of a process instance come together, once in a command. */
class WholeVariables extends VariableInstanceManager {

    private final Map<String, Map<String, List<VariableInstanceEntity>>> read = new HashMap<>();

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByExecutionId(String execution) {
        var known = getDbEntityManager().getCachedEntity(ExecutionEntity.class, execution);
        return known == null || known.getProcessInstanceId() == null ? super.findVariableInstancesByExecutionId(execution)
                : of(known.getProcessInstanceId(), execution);
    }

    /** A task that is only being written has none yet. */
    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskId(String task) {
        var known = getDbEntityManager().getCachedEntity(TaskEntity.class, task);
        if (known == null || known.getProcessInstanceId() == null) {
            return super.findVariableInstancesByTaskId(task);
        }
        return getDbEntityManager().getDbEntityCache().isTransient(known) ? new ArrayList<>() : of(known.getProcessInstanceId(), task);
    }

    private List<VariableInstanceEntity> of(String processInstance, String scope) {
        return new ArrayList<>(read.computeIfAbsent(processInstance, this::byScope).getOrDefault(scope, List.of()));
    }

    private Map<String, List<VariableInstanceEntity>> byScope(String processInstance) {
        return super.findVariableInstancesByProcessInstanceId(processInstance).stream()
                .collect(Collectors.groupingBy(variable -> variable.getTaskId() != null ? variable.getTaskId() : variable.getExecutionId()));
    }

    @Override
    public void flush() {
        read.clear();
        super.flush();
    }
}
