package org.binglian.engine.history;

import java.util.Date;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Takes the moment at which a task and its step began from the task, which the engine has in its hand, and not from the database. */
public class StartsAtHand extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        Date began = isInitialEvent(event) ? null : began(event);
        if (began != null && getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null) {
            ((HistoricScopeInstanceEvent) event).setStartTime(began);
            getDbEntityManager().merge(event);
        } else {
            super.insertOrUpdate(event);
        }
    }

    private Date began(HistoryEvent event) {
        String id = event instanceof HistoricTaskInstanceEventEntity task ? task.getTaskId()
                : event instanceof HistoricActivityInstanceEventEntity step ? step.getTaskId() : null;
        var task = id == null ? null : getDbEntityManager().getCachedEntity(TaskEntity.class, id);
        return task == null ? null : task.getCreateTime();
    }
}
