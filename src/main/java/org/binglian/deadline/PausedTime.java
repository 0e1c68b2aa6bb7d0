package org.binglian.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One stretch of uncounted time, (after, until], merged from the pauses that overlap in it. */
record PausedTime(LocalDate after, LocalDate until, Set<String> kinds, Set<String> grounds) {

    /** The pauses of a clock that began on start, merged and in order; an open pause counts until today. */
    static List<PausedTime> of(List<Pause> pauses, LocalDate start, LocalDate today) {
        List<PausedTime> merged = new ArrayList<>();
        pauses.stream().map(pause -> of(pause, start, today)).filter(time -> time.after().isBefore(time.until()))
                .sorted(Comparator.comparing(PausedTime::after)).forEach(time -> {
                    PausedTime last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (last != null && time.after().isBefore(last.until())) {
                        merged.set(merged.size() - 1, last.with(time));
                    } else {
                        merged.add(time);
                    }
                });
        return merged;
    }

    private static PausedTime of(Pause pause, LocalDate start, LocalDate today) {
        return new PausedTime(pause.from().isBefore(start) ? start : pause.from(), pause.open() ? today : pause.to(),
                named(pause.kind()), named(pause.ground()));
    }

    private static Set<String> named(String text) {
        return text == null ? Set.of() : Set.of(text);
    }

    private PausedTime with(PausedTime other) {
        return new PausedTime(after, until.isAfter(other.until) ? until : other.until, union(kinds, other.kinds), union(grounds, other.grounds));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    int length(DayUnit unit, HolidayCalendar calendar) {
        return unit == DayUnit.WORKING_DAY ? calendar.between(after, until) : (int) ChronoUnit.DAYS.between(after, until);
    }

    DueDate.Line line(DayUnit unit, HolidayCalendar calendar) {
        return DueDate.Line.pause(after.plusDays(1), until, length(unit, calendar), unit, joined(kinds), joined(grounds));
    }

    private static String joined(Set<String> texts) {
        return texts.isEmpty() ? null : texts.stream().collect(Collectors.joining("; "));
    }
}
