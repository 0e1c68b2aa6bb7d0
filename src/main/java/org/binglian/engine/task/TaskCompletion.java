package org.binglian.engine.task;

import java.util.Map;
import org.binglian.access.Person;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** A task that a person has completed, with the fields as its form's rules let them pass. */
record TaskCompletion(DelegateTask task, TaskModel model, Map<String, Object> fields, Person by) {

    /** The text of a field, null when it is empty. */
    String text(String field) {
        Object value = fields.get(field);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }
}
