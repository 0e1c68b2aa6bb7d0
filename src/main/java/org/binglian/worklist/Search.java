package org.binglian.worklist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The SQL of a query: its readers' rows by index, in order, then the tasks themselves. A page without further conditions reads no more
 * rows of each reader than it shows.
 */
final class Search {

    private static final String ORDER = " order by sort_on, created_at, task_id limit ?";

    private final Query query;
    private final List<String> hands;
    private final Cursor after;
    private final List<String> where = new ArrayList<>();
    private final List<Object> params = new ArrayList<>();

    private Search(Query query, List<String> hands) {
        this.query = query;
        this.hands = hands;
        this.after = query.cursor() == null ? null : Cursor.read(query.cursor());
    }

    /** A statement and its parameters. */
    record Sql(String text, List<Object> params) {}

    /** One row more than the page shows, which tells whether another follows. @param hands the assignee and whose tasks are theirs too */
    static Sql of(Query query, List<String> hands, String columns) {
        var search = new Search(query, hands);
        String from = query.groups() == null ? "worklist_task t" : search.readers();
        search.conditions();
        search.place("t.", search.where, search.params);
        search.params.add(query.limit() + 1);
        return new Sql("select " + columns + " from " + from + (search.where.isEmpty() ? "" : " where " + String.join(" and ", search.where))
                + " order by t.sort_on, t.created_at, t.task_id limit ?", search.params);
    }

    private String readers() {
        List<String> names = new ArrayList<>(query.groups());
        if (query.either()) {
            names.addAll(hands);
        }
        String ids = names.isEmpty() ? "select task_id from worklist_reader where 1 = 0"
                : plain() ? names.stream().map(this::nearest).collect(Collectors.joining(" union ")) : every(names);
        return "(" + ids + ") r join worklist_task t on t.task_id = r.task_id";
    }

    /** Whether the readers' rows alone decide what is on the page. */
    private boolean plain() {
        return query.narrow().equals(Narrow.NOT) && query.department() == null && query.caseNumber() == null
                && (query.either() || query.assignee() == null);
    }

    private String nearest(String reader) {
        List<String> own = new ArrayList<>(List.of("reader = ?"));
        params.add(reader);
        if (query.overdueOn() != null) {
            own.add("sort_on < ?");
            params.add(query.overdueOn());
        }
        place("", own, params);
        params.add(query.limit() + 1);
        return "(select task_id from worklist_reader where " + String.join(" and ", own) + ORDER + ")";
    }

    private String every(List<String> names) {
        params.addAll(names);
        return "select distinct task_id from worklist_reader where reader in (" + places(names) + ")";
    }

    private void place(String of, List<String> conditions, List<Object> values) {
        if (after != null) {
            conditions.add(of + "sort_on >= ? and (" + of + "sort_on, " + of + "created_at, " + of + "task_id) > (?, ?, ?)");
            values.addAll(List.of(after.sortOn(), after.sortOn(), utc(after.createdAt()), after.taskId()));
        }
    }

    private void conditions() {
        if (!query.either() && !hands.isEmpty()) {
            where.add("t.assignee in (" + places(hands) + ")");
            params.addAll(hands);
        }
        and("t.department = ?", query.department());
        and("t.case_number = ?", query.caseNumber());
        and("t.sort_on < ?", query.overdueOn());
        var narrow = query.narrow();
        and("t.kind = ?", narrow.kind());
        and("t.due_on = ?", narrow.dueOn());
        and("t.default_on >= ?", narrow.defaultFrom());
        and("t.default_on <= ?", narrow.defaultUntil());
        and("t.created_at >= ?", narrow.createdFrom() == null ? null : utc(narrow.createdFrom()));
        and("t.assignee <> ?", narrow.notBy());
        if (narrow.held() != null) {
            where.add(narrow.held() ? "t.assignee is not null" : "t.assignee is null");
        }
        if (narrow.text() != null) {
            where.add("(t.case_number like ? or lower(t.project_name) like ? or t.item_code = ?)");
            params.addAll(List.of(like(narrow.text()), like(narrow.text().toLowerCase(Locale.ROOT)), narrow.text().toUpperCase(Locale.ROOT)));
        }
    }

    private void and(String condition, Object value) {
        if (value != null) {
            where.add(condition);
            params.add(value);
        }
    }

    private static String places(List<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static String like(String text) {
        return "%" + text.replaceAll("[%_\\\\]", "") + "%";
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
