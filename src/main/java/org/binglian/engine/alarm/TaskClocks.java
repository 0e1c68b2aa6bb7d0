package org.binglian.engine.alarm;

import java.time.LocalDate;
import java.util.List;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.RunningClock;
import org.binglian.engine.FlowSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The clock whose due date a task shows: its item's or its opinion's, a step's share of the item's time, or a step's of its own; the
 * last two end with the task.
 */
@Component
public class TaskClocks {

    private static final List<String> OF_THE_ROOMS = List.of("PROMISED", "STATUTORY", "OPINION");

    private final DeadlineExpressions expressions;

    TaskClocks(DeadlineExpressions expressions) {
        this.expressions = expressions;
    }

    /** Null where an item's clock has been stopped already. */
    public RunningClock of(DelegateTask task, String kind) {
        if (kind.startsWith(FlowSteps.CLOCK)) {
            return expressions.step(task, kind).orElse(null);
        }
        return OF_THE_ROOMS.contains(kind) ? expressions.find(task, kind).orElse(null)
                : expressions.clock(task, kind, task.getProcessInstanceId());
    }

    /** The running clock of that kind that a task stands under, null where none runs. */
    public RunningClock running(DelegateTask task, String kind) {
        return expressions.find(task, kind).orElse(null);
    }

    public void ended(DelegateTask task, String kind, Clocks clocks, LocalDate on) {
        if (!OF_THE_ROOMS.contains(kind)) {
            expressions.find(task, kind).ifPresent(clock -> clocks.stop(clock.id(), on));
        }
    }
}
