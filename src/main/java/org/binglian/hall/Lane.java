package org.binglian.hall;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One item of a case as a lane beside the others, all on one axis of {@value #WIDTH} units. {@code look}: waiting, running, paused,
 * overdue, deemed, granted, refused or ended; a bar ends with its last day.
 */
record Lane(CaseView.ItemLine item, String look, List<Span> spans, List<String> why, Map<String, List<String>> opinionWhy) {

    static final int WIDTH = 1000;

    /** A stretch of the axis; {@code look} as a lane's, or allowed, late, due and today. */
    record Span(int x, int width, String look) {
    }

    /** The days from which and to which all lanes are drawn. */
    record Axis(LocalDate from, LocalDate to, LocalDate today) {

        static Axis of(CaseView view, LocalDate today) {
            var days = new ArrayList<>(List.of(today, view.receivedOn()));
            view.items().forEach(item -> Stream.of(item.startedOn(), item.decidedOn(), item.defaultedOn(), due(item))
                    .filter(java.util.Objects::nonNull).forEach(days::add));
            var from = days.stream().min(LocalDate::compareTo).orElse(today);
            var to = days.stream().max(LocalDate::compareTo).orElse(today);
            return new Axis(from, to.isAfter(from.plusDays(7)) ? to : from.plusDays(7), today);
        }

        int at(LocalDate day) {
            long all = ChronoUnit.DAYS.between(from, to) + 1;
            return (int) Math.max(0, Math.min(WIDTH, ChronoUnit.DAYS.between(from, day) * WIDTH / all));
        }

        Span span(LocalDate begin, LocalDate end, String look) {
            int x = at(begin);
            return new Span(x, Math.max(8, at(end.plusDays(1)) - x), look);
        }
    }

    static Lane of(CaseView.ItemLine item, Axis axis, List<String> why, Map<String, List<String>> opinionWhy) {
        String look = look(item);
        return new Lane(item, look, spans(item, look, axis), why, opinionWhy);
    }

    static String look(CaseView.ItemLine item) {
        if (item.decision() != null) {
            return switch (item.decision()) {
                case "REFUSED", "REVOKED" -> "refused";
                case "WITHDRAWN", "SKIPPED" -> "ended";
                default -> "granted";
            };
        }
        if (item.passedByDefault()) {
            return "deemed";
        }
        if (item.overdue()) {
            return "overdue";
        }
        if (item.clock() != null && item.clock().paused()) {
            return "paused";
        }
        return item.startedOn() == null ? "waiting" : "running";
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate due(CaseView.ItemLine item) {
        return item.clock() == null ? null : item.clock().promisedDue();
    }

    private static List<Span> spans(CaseView.ItemLine item, String look, Axis axis) {
        List<Span> spans = new ArrayList<>();
        LocalDate due = due(item);
        if (item.startedOn() != null) {
            LocalDate end = Stream.of(item.decidedOn(), item.defaultedOn(), axis.today()).filter(java.util.Objects::nonNull).findFirst().orElseThrow();
            boolean late = due != null && end.isAfter(due) && item.defaultedOn() == null;
            if (due != null && due.isAfter(end)) {
                spans.add(axis.span(item.startedOn(), due, "allowed"));
            }
            spans.add(axis.span(item.startedOn(), later(item.startedOn(), late ? due : end), item.decision() == null && !item.passedByDefault()
                    ? "running" : look));
            if (item.clock() != null) {
                item.clock().pauses().forEach(p -> spans.add(axis.span(p.from().plusDays(1), later(p.from().plusDays(1), p.to() == null ? end : p.to()),
                        "paused")));
            }
            if (late) {
                spans.add(axis.span(due.plusDays(1), end, "late"));
            }
        }
        if (due != null) {
            spans.add(new Span(Math.min(WIDTH - 4, axis.at(due.plusDays(1))), 4, "due"));
        }
        spans.add(new Span(Math.min(WIDTH - 3, axis.at(axis.today().plusDays(1))), 3, "today"));
        return spans;
    }
}
