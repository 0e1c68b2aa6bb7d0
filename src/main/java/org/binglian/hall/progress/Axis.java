package org.binglian.hall.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.binglian.hall.CaseView;

/** The days from which and to which all lanes of a page are drawn, {@value #WIDTH} units wide. */
record Axis(LocalDate from, LocalDate to, LocalDate today) {

    static final int WIDTH = 1000;
    private static final int SHORTEST = 7;

    /** A stretch of the axis; {@code look} as a lane's, or allowed, late, due and today. */
    record Span(int x, int width, String look) {
    }

    static Axis of(Collection<CaseView> cases, LocalDate today) {
        var days = Stream.concat(Stream.of(today), cases.stream().flatMap(Axis::days)).filter(Objects::nonNull).toList();
        var from = days.stream().min(LocalDate::compareTo).orElse(today);
        var to = days.stream().max(LocalDate::compareTo).orElse(today);
        return new Axis(from, to.isAfter(from.plusDays(SHORTEST)) ? to : from.plusDays(SHORTEST), today);
    }

    private static Stream<LocalDate> days(CaseView view) {
        return Stream.concat(Stream.of(view.receivedOn()), view.items().stream().flatMap(item -> Stream.concat(Stream.of(item.startedOn(),
                item.decidedOn(), item.defaultedOn(), Lane.due(item)), item.opinions().stream().map(CaseView.OpinionLine::due))));
    }

    int at(LocalDate day) {
        long all = ChronoUnit.DAYS.between(from, to) + 1;
        return (int) Math.max(0, Math.min(WIDTH, ChronoUnit.DAYS.between(from, day) * WIDTH / all));
    }

    Span span(LocalDate begin, LocalDate end, String look) {
        int x = at(begin);
        return new Span(x, Math.max(8, at(end.plusDays(1)) - x), look);
    }

    Span dueMark(LocalDate due) {
        return new Span(Math.min(WIDTH - 4, at(due.plusDays(1))), 4, "due");
    }

    Span todayMark() {
        return new Span(Math.min(WIDTH - 3, at(today.plusDays(1))), 3, "today");
    }
}
