package org.binglian.engine;

import java.util.Optional;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.RunningClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clock that a task shows. */
@Component
public class TaskTimes {

    private final JdbcClient jdbc;
    private final Clocks clocks;

    TaskTimes(JdbcClient jdbc, Clocks clocks) {
        this.jdbc = jdbc;
        this.clocks = clocks;
    }

    /** Empty for a task without a limit, and for one that has ended. */
    public Optional<RunningClock> clockOf(String taskId) {
        return jdbc.sql("select clock_id from task_clock where task_id = ?").param(taskId).query(Long.class).optional().map(clocks::get);
    }
}
