package org.binglian.engine.reads;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/** An execution has one task at a time, and no door of ours makes a task beneath another one (see {@code CamundaDoor}). */
class TasksAtHand extends TaskManager {

    @Override
    public List<TaskEntity> findTasksByExecutionId(String execution) {
        for (TaskEntity task : getDbEntityManager().getCachedEntitiesByType(TaskEntity.class)) {
            if (execution.equals(task.getExecutionId())) {
                return new ArrayList<>(List.of(task));
            }
        }
        return super.findTasksByExecutionId(execution);
    }

    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
        return List.of();
    }
}
