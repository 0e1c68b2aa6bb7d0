package org.binglian.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/** What the engine's own history keeps: activities and tasks, what a person did, incidents. Never changed later. */
public class OfficeHistory extends HistoryLevelActivity {

    public static final String NAME = "office";

    @Override
    public int getId() {
        return 42;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return super.isHistoryEventProduced(type, entity) || type == HistoryEventTypes.USER_OPERATION_LOG
                || type == HistoryEventTypes.INCIDENT_CREATE || type == HistoryEventTypes.INCIDENT_RESOLVE
                || type == HistoryEventTypes.INCIDENT_DELETE || type == HistoryEventTypes.INCIDENT_MIGRATE;
    }
}
