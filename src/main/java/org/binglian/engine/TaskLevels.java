package org.binglian.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.deadline.WarningThresholds;
import org.binglian.deadline.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How near its end the clock of a task is, in the levels of the decision {@code warning-thresholds}. */
@Service
public class TaskLevels {

    private final JdbcClient jdbc;
    private final Clocks clocks;
    private final WarningThresholds thresholds;
    private final WorkingDays days;
    private final OfficeTime office;

    TaskLevels(JdbcClient jdbc, Clocks clocks, WarningThresholds thresholds, WorkingDays days, OfficeTime office) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.thresholds = thresholds;
        this.days = days;
        this.office = office;
    }

    /** {@code level} is null before the first threshold. */
    public record Level(String level, boolean paused) {}

    private record Shown(String task, long clock) {}

    /** By task id; a task without a clock is left out. The number of statements does not grow with the tasks. */
    public Map<String, Level> of(List<String> taskIds) {
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        var shown = jdbc.sql("select task_id, clock_id from task_clock where task_id in (:ids)").param("ids", taskIds)
                .query((row, n) -> new Shown(row.getString(1), row.getLong(2))).list();
        Map<Long, RunningClock> byId = clocks.all(shown.stream().map(Shown::clock).distinct().toList()).stream()
                .collect(Collectors.toMap(RunningClock::id, Function.identity()));
        Map<String, Level> levels = new HashMap<>();
        shown.stream().filter(one -> byId.containsKey(one.clock())).forEach(one -> levels.put(one.task(), level(byId.get(one.clock()))));
        return levels;
    }

    /** The clock whose end the task shows. */
    public Optional<Long> clockOf(String taskId) {
        return jdbc.sql("select clock_id from task_clock where task_id = ?").param(taskId).query(Long.class).optional();
    }

    private Level level(RunningClock clock) {
        int left = left(office.today(), clock.due());
        return new Level(thresholds.of(clock.kind(), clock.amount()).stream().filter(threshold -> left <= threshold.remainingDays())
                .min(java.util.Comparator.comparingInt(WarningThresholds.Threshold::remainingDays))
                .map(WarningThresholds.Threshold::level).orElse(null), clock.paused());
    }

    private int left(LocalDate today, LocalDate due) {
        return due.isBefore(today) ? -days.between(due, today) : days.between(today, due);
    }
}
