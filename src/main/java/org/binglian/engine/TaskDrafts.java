package org.binglian.engine;

import java.util.List;
import java.util.Optional;
import org.binglian.worklist.WorklistTask;

/** The papers that the decision of a task would issue, before anybody has decided. */
public interface TaskDrafts {

    /** The kinds of papers, that of the proposal first; none where the task issues no paper. */
    List<String> kinds(WorklistTask task);

    /** The paper as a page, marked as a draft; empty where this task does not issue such a paper. */
    Optional<String> page(WorklistTask task, String kind);
}
