package org.binglian.engine.alarm;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.binglian.deadline.ClockMoved;
import org.binglian.deadline.ClocksReplanned;
import org.binglian.deadline.RunningClock;
import org.binglian.worklist.Worklist;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the alarms and the shown due dates together with their clock, in the transaction in which it moved. */
@Component
class Alarms {

    private final ManagementService management;
    private final TaskService tasks;
    private final Worklist worklist;
    private final TaskDates dates;
    private final JdbcClient jdbc;

    Alarms(@Lazy ManagementService management, @Lazy TaskService tasks, Worklist worklist, TaskDates dates, JdbcClient jdbc) {
        this.management = management;
        this.tasks = tasks;
        this.worklist = worklist;
        this.dates = dates;
        this.jdbc = jdbc;
    }

    @EventListener
    void moved(ClockMoved event) {
        replan(List.of(event.clock()));
    }

    @EventListener
    void replanned(ClocksReplanned event) {
        replan(event.clocks());
    }

    private void replan(Collection<RunningClock> clocks) {
        clocks.stream().map(RunningClock::alarm).filter(Objects::nonNull).distinct().forEach(this::recalculate);
        clocks.forEach(this::show);
    }

    private void recalculate(String processInstance) {
        for (Job job : management.createJobQuery().processInstanceId(processInstance).timers().list()) {
            management.recalculateJobDuedate(job.getId(), false);
        }
    }

    private void show(RunningClock clock) {
        worklist.defaultMoves(clock.id(), clock.due());
        for (String taskId : jdbc.sql("select task_id from task_clock where clock_id = ?").param(clock.id()).query(String.class).list()) {
            worklist.due(taskId, dates.lastDay(clock));
            var task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task != null) {
                task.setDueDate(dates.due(clock));
                task.setFollowUpDate(dates.followUp(clock));
                tasks.saveTask(task);
            }
        }
    }
}
