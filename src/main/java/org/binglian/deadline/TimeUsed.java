package org.binglian.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** 审批用时: working days on which at least one clock counted; 跨度用时: working days from the first start to the last end. */
public record TimeUsed(int workingDays, int elapsedWorkingDays) {

    static TimeUsed of(Collection<RunningClock> clocks, LocalDate until, WorkingDays calendar) {
        List<Span> counted = new ArrayList<>();
        LocalDate first = null;
        LocalDate last = null;
        for (RunningClock clock : clocks) {
            LocalDate end = clock.stoppedOn() == null ? until : clock.stoppedOn();
            first = first == null || clock.start().isBefore(first) ? clock.start() : first;
            last = last == null || end.isAfter(last) ? end : last;
            LocalDate from = clock.start();
            for (PausedTime paused : PausedTime.of(clock.pauses(), clock.start(), end)) {
                counted.add(new Span(from, paused.after().isAfter(end) ? end : paused.after()));
                from = paused.until();
            }
            counted.add(new Span(from, end));
        }
        return first == null ? new TimeUsed(0, 0) : new TimeUsed(union(counted, calendar), calendar.between(first, last));
    }

    private static int union(List<Span> spans, WorkingDays calendar) {
        spans.sort(Comparator.comparing(Span::after));
        int days = 0;
        LocalDate counted = LocalDate.MIN;
        for (Span span : spans) {
            if (span.until().isAfter(counted)) {
                LocalDate from = span.after().isBefore(counted) ? counted : span.after();
                days += calendar.between(from, span.until());
                counted = span.until().isAfter(from) ? span.until() : counted;
            }
        }
        return days;
    }

    private record Span(LocalDate after, LocalDate until) {}
}
