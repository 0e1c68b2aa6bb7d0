package org.binglian.engine.alarm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.deadline.Warnings;
import org.springframework.stereotype.Component;

/**
 * The dates that Tasklist shows of a task: due is the last second of its clock's last day, so that a person reads that day; follow-up
 * is the day of the yellow card. A clock that pauses has neither.
 */
@Component
public class TaskDates {

    private final Warnings warnings;

    TaskDates(Warnings warnings) {
        this.warnings = warnings;
    }

    public Date due(RunningClock clock) {
        return clock.paused() ? null : Date.from(clock.alarmAt().minusSeconds(1));
    }

    public Date followUp(RunningClock clock) {
        return clock.paused() ? null : warnings.dayOf(clock.id(), "YELLOW").map(Date::from).orElse(null);
    }

    /** The last day that a person has, null while the clock pauses. */
    public LocalDate lastDay(RunningClock clock) {
        return clock.paused() ? null : clock.due();
    }

    /** The day of a date that a model sets by itself, 24:00 of its last day. */
    public static LocalDate lastDay(Date due) {
        return due == null ? null : LocalDate.ofInstant(due.toInstant().minusSeconds(1), OfficeTime.ZONE);
    }

    /** What a model sets by itself, as a person reads it. */
    public static Date shown(Date due) {
        Instant end = due.toInstant();
        return Date.from(end.minusSeconds(1));
    }
}
