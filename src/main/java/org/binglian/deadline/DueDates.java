package org.binglian.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The one function of time: start, amount, extension and pauses give the due date and its explanation. The start is day 0 (Civil
 * Code art. 201), paused time is added (Licensing Law art. 45), overlapping pauses once, and no due date is a day off (art. 203).
 */
@Service
public class DueDates {

    private final Calendars calendars;
    private final Clock clock;

    DueDates(Calendars calendars, Clock officeClock) {
        this.calendars = calendars;
        this.clock = officeClock;
    }

    /** The due date of so many days of the unit after start; extension in the same unit; an open pause counts until today. */
    public DueDate due(LocalDate start, int amount, DayUnit unit, int extension, List<Pause> pauses) {
        if (amount < 0 || extension < 0) {
            throw new IllegalArgumentException("days count forward");
        }
        HolidayCalendar calendar = calendars.current();
        List<PausedTime> paused = PausedTime.of(pauses, start, today());
        int total = amount + extension + paused.stream().mapToInt(time -> time.length(unit, calendar)).sum();
        LocalDate due = calendar.workedOnOrAfter(plus(calendar, unit, start, total));
        if (pauses.stream().anyMatch(Pause::open) && due.isBefore(today())) {
            due = calendar.workedOnOrAfter(today());
        }
        List<DueDate.Line> lines = new ArrayList<>();
        paused.forEach(time -> lines.add(time.line(unit, calendar)));
        lines.addAll(calendar.reasons(start, due));
        lines.sort(Comparator.comparing(DueDate.Line::begins));
        if (extension > 0) {
            lines.add(DueDate.Line.extension(extension, unit));
        }
        return new DueDate(start, amount, unit, due, calendar.provisional(start, due), lines);
    }

    /** The day on which the clock would be due had these pauses of it not been. */
    LocalDate without(RunningClock clock, List<Pause> pauses) {
        var rest = clock.pauses().stream().filter(pause -> !pauses.contains(pause)).toList();
        return due(clock.start(), clock.amount(), clock.unit(), clock.extension(), rest).due();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(OfficeTime.ZONE));
    }

    HolidayCalendar calendar() {
        return calendars.current();
    }

    HolidayCalendar latestCalendar() {
        return calendars.latest();
    }

    /** The clock with its due date worked out anew. */
    RunningClock reckon(RunningClock clock) {
        DueDate due = due(clock.start(), clock.amount(), clock.unit(), clock.extension(), clock.pauses());
        return new RunningClock(clock.id(), clock.scope(), clock.kind(), clock.unit(), clock.start(), clock.amount(), clock.extension(),
                clock.pauses(), clock.stoppedOn(), due.due(), due.provisional(), clock.alarm());
    }

    /** The day on which so many days remain: 0 is the due date, -1 the day after; pauses on the way are not counted. */
    LocalDate dayWithRemaining(RunningClock clock, int remaining) {
        if (remaining <= 0) {
            return clock.due().plusDays(-remaining);
        }
        HolidayCalendar calendar = calendar();
        int counted = clock.amount() + clock.extension() - remaining;
        if (counted < 0) {
            return clock.start().minusDays(1);
        }
        LocalDate day = plus(calendar, clock.unit(), clock.start(), counted);
        for (PausedTime time : PausedTime.of(clock.pauses(), clock.start(), today())) {
            if (!time.after().isBefore(day)) {
                break;
            }
            counted += time.length(clock.unit(), calendar);
            day = plus(calendar, clock.unit(), clock.start(), counted);
        }
        return day;
    }

    private static LocalDate plus(HolidayCalendar calendar, DayUnit unit, LocalDate start, int days) {
        return unit == DayUnit.WORKING_DAY ? calendar.plus(start, days) : start.plusDays(days);
    }
}
