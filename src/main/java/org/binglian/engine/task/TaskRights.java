package org.binglian.engine.task;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * The rights to a task in Tasklist. The engine looks in the database whether somebody has one already: nobody has to a task that is
 * only being written, and nobody needs one who completes it in the same command.
 */
class TaskRights extends DefaultAuthorizationProvider {

    private final AtOnce atOnce;

    TaskRights(AtOnce atOnce) {
        this.atOnce = atOnce;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String assignee) {
        return atOnce.completes(task.getId()) ? null : super.newTaskAssignee(task, before, assignee);
    }

    @Override
    protected AuthorizationEntity getGrantAuthorization(String taskId, String person, String group, Resource resource) {
        var cache = Context.getCommandContext().getDbEntityManager().getDbEntityCache();
        var task = cache.get(TaskEntity.class, taskId);
        return task != null && cache.isTransient(task) ? null : super.getGrantAuthorization(taskId, person, group, resource);
    }
}
