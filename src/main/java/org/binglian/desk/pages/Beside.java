package org.binglian.desk.pages;

import java.util.List;
import java.util.Locale;
import org.binglian.engine.TaskLevels;
import org.binglian.hall.CaseGlances;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/** What stands beside a task: its case, and why its date is that date. */
@Component
class Beside {

    private final TaskLevels levels;
    private final CaseGlances glances;

    Beside(TaskLevels levels, CaseGlances glances) {
        this.levels = levels;
        this.glances = glances;
    }

    /** Null where the task has no clock. */
    List<String> why(WorklistTask task, Locale locale) {
        return levels.clockOf(task.taskId()).map(clock -> glances.why(clock, locale)).orElse(null);
    }

    /** Null where the task is of no case, or of one that the asker may not see. */
    Object caseOf(WorklistTask task, Locale locale) {
        return task.caseNumber() == null ? null : glances.of(task.caseNumber(), locale).orElse(null);
    }
}
