package org.binglian.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A clock as it stands. Amount and extension are in its unit; due is computed, and for a paused clock it is the date as of today,
 * which moves on with every day of the pause. The alarm is an opaque id of the engine room.
 */
public record RunningClock(long id, ClockScope scope, String kind, DayUnit unit, LocalDate start, int amount, int extension,
        List<Pause> pauses, LocalDate stoppedOn, LocalDate due, boolean provisional, String alarm) {

    public RunningClock {
        if (scope == null || kind == null || kind.isBlank() || unit == null || start == null) {
            throw new IllegalArgumentException("a clock has a scope, a kind, a unit and a start");
        }
        if (amount < 0 || extension < 0) {
            throw new IllegalArgumentException("a clock counts 0 days or more");
        }
        pauses = List.copyOf(pauses);
    }

    public boolean running() {
        return stoppedOn == null;
    }

    public boolean paused() {
        return running() && pauses.stream().anyMatch(Pause::open);
    }

    /** 24:00 of the due date, Asia/Shanghai; while paused, of the due date as of today: whoever is woken then asks again. */
    public Instant alarmAt() {
        return due.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant();
    }

    /** The same under the number that its row was given. */
    RunningClock as(long number) {
        return new RunningClock(number, scope, kind, unit, start, amount, extension, pauses, stoppedOn, due, provisional, alarm);
    }

    RunningClock from(LocalDate newStart) {
        return new RunningClock(id, scope, kind, unit, newStart, amount, extension, pauses, stoppedOn, due, provisional, alarm);
    }

    RunningClock stopped(LocalDate on) {
        return new RunningClock(id, scope, kind, unit, start, amount, extension, pauses, on, due, provisional, alarm);
    }
}
