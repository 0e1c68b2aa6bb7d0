package org.binglian.engine.task;

import java.util.Map;

/** What a completed task of a kind means to the rooms; answers the variables that the process goes on by. */
@FunctionalInterface
interface TaskOutcome {

    Map<String, Object> completed(TaskCompletion completion);
}
