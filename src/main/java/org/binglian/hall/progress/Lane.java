package org.binglian.hall.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.binglian.hall.CaseView;

/**
 * One item of a case as a lane beside the others, all on one axis. {@code look}: waiting, running, paused, overdue, deemed, granted,
 * refused or ended; a bar ends with its last day. {@code critical}: the finish date hangs on it.
 */
record Lane(CaseView.ItemLine item, String look, List<Axis.Span> spans, Dated promised, Dated statutory, boolean critical, List<Asked> asked) {

    /** A day with its explanation and the sentences that say how it moved; day null where there is none. */
    record Dated(LocalDate day, List<String> why, List<String> moves) {
    }

    /** A consulted department as a thinner lane under its item; {@code look} waiting, overdue, deemed, granted or refused. */
    record Asked(CaseView.OpinionLine opinion, String look, List<Axis.Span> spans, Dated due, boolean critical) {
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

    static String look(CaseView.OpinionLine asked) {
        if (asked.deemed()) {
            return "deemed";
        }
        if (asked.opinion() == null) {
            return asked.overdue() ? "overdue" : "waiting";
        }
        return "DISAGREE".equals(asked.opinion()) ? "refused" : "granted";
    }

    static LocalDate due(CaseView.ItemLine item) {
        return item.clock() == null ? null : item.clock().promisedDue();
    }

    static List<Axis.Span> spans(CaseView.ItemLine item, String look, Axis axis) {
        List<Axis.Span> spans = new ArrayList<>();
        LocalDate due = due(item);
        if (item.startedOn() != null) {
            LocalDate end = Stream.of(item.decidedOn(), item.defaultedOn(), axis.today()).filter(Objects::nonNull).findFirst().orElseThrow();
            spans.addAll(stretch(item.startedOn(), due, end, item.decision() == null && !item.passedByDefault() ? "running" : look,
                    item.defaultedOn() != null, axis));
            if (item.clock() != null) {
                item.clock().pauses().forEach(p -> spans.add(axis.span(p.from().plusDays(1), later(p.from().plusDays(1), p.to() == null ? end : p.to()),
                        "paused")));
            }
        }
        return marked(spans, due, axis);
    }

    static List<Axis.Span> spans(CaseView.OpinionLine asked, String look, Axis axis) {
        LocalDate begin = LocalDate.ofInstant(asked.deliveredAt(), org.binglian.deadline.OfficeTime.ZONE);
        LocalDate end = Stream.of(asked.answeredOn(), asked.deemedOn(), axis.today()).filter(Objects::nonNull).findFirst().orElseThrow();
        return marked(new ArrayList<>(stretch(begin, asked.due(), end, "waiting".equals(look) ? "running" : look, asked.deemed(), axis)), asked.due(),
                axis);
    }

    /** What is used, what is still allowed, and what is late; a default is never late. */
    private static List<Axis.Span> stretch(LocalDate begin, LocalDate due, LocalDate end, String look, boolean byDefault, Axis axis) {
        List<Axis.Span> spans = new ArrayList<>();
        boolean late = due != null && end.isAfter(due) && !byDefault;
        if (due != null && due.isAfter(end)) {
            spans.add(axis.span(begin, due, "allowed"));
        }
        spans.add(axis.span(begin, later(begin, late ? due : end), look));
        if (late) {
            spans.add(axis.span(due.plusDays(1), end, "late"));
        }
        return spans;
    }

    private static List<Axis.Span> marked(List<Axis.Span> spans, LocalDate due, Axis axis) {
        if (due != null) {
            spans.add(axis.dueMark(due));
        }
        spans.add(axis.todayMark());
        return spans;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
