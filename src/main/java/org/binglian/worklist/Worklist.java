package org.binglian.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks, in the transaction of whoever opens, claims, re-plans or ends one. */
@Component
public class Worklist {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final String COLUMNS = "task_id, kind, name, case_number, project_number, item_code, department, "
            + "candidate_groups, leader_only, assignee, created_at, due_on, form_key, process_key";

    private static final RowMapper<WorklistTask> TASK = (rs, n) -> new WorklistTask(rs.getString(1), rs.getString(2),
            rs.getString(3), rs.getString(4), rs.getString(5), rs.getString(6), rs.getString(7), groups(rs.getString(8)),
            rs.getBoolean(9), rs.getString(10), rs.getObject(11, OffsetDateTime.class).toInstant(),
            rs.getObject(12, LocalDate.class), rs.getString(13), rs.getString(14));

    private final JdbcClient jdbc;
    private final ObjectProvider<StandIns> standIns;

    Worklist(JdbcClient jdbc, ObjectProvider<StandIns> standIns) {
        this.jdbc = jdbc;
        this.standIns = standIns;
    }

    /** Adds the task, or writes it anew when it is there. */
    @Transactional
    public void put(WorklistTask t) {
        remove(t.taskId());
        jdbc.sql("insert into worklist_task (" + COLUMNS + ", sort_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(t.taskId(), t.kind(), t.name(), t.caseNumber(), t.projectNumber(), t.itemCode(),
                        t.department(), String.join(",", t.candidateGroups()), t.leaderOnly(), t.assignee(),
                        utc(t.createdAt()), t.dueOn(), t.formKey(), t.processKey(), sortOn(t.dueOn())))
                .update();
    }

    /** Notes who has the task; null gives it back. */
    @Transactional
    public void assign(String taskId, String assignee) {
        jdbc.sql("update worklist_task set assignee = ? where task_id = ?").params(Arrays.asList(assignee, taskId)).update();
    }

    /** Notes the last day of the task; null when it has none. */
    @Transactional
    public void due(String taskId, LocalDate dueOn) {
        jdbc.sql("update worklist_task set due_on = ?, sort_on = ? where task_id = ?")
                .params(Arrays.asList(dueOn, sortOn(dueOn), taskId)).update();
    }

    @Transactional
    public void remove(String taskId) {
        jdbc.sql("delete from worklist_task where task_id = ?").param(taskId).update();
    }

    public Optional<WorklistTask> find(String taskId) {
        return jdbc.sql("select " + COLUMNS + " from worklist_task where task_id = ?").param(taskId).query(TASK).optional();
    }

    /** A page by due date, then age; tasks without a due date come last. */
    public Page list(Query query) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        List<Object> params = new ArrayList<>();
        restrict(query, where, params);
        if (query.cursor() != null) {
            var after = Cursor.read(query.cursor());
            where.add("sort_on >= ? and (sort_on, created_at, task_id) > (?, ?, ?)");
            params.addAll(List.of(after.sortOn(), after.sortOn(), utc(after.createdAt()), after.taskId()));
        }
        params.add(query.limit() + 1);
        var found = jdbc.sql("select " + COLUMNS + " from worklist_task where " + String.join(" and ", where)
                + " order by sort_on, created_at, task_id limit ?").params(params).query(TASK).list();
        if (found.size() <= query.limit()) {
            return new Page(found, null);
        }
        var page = List.copyOf(found.subList(0, query.limit()));
        return new Page(page, Cursor.of(page.get(page.size() - 1)).text());
    }

    private void restrict(Query query, List<String> where, List<Object> params) {
        if (query.either()) {
            where.add("(" + assignedTo(query.assignee(), params) + " or " + unclaimedFor(query.groups()) + ")");
            query.groups().forEach(group -> params.add(like(group)));
        } else if (query.assignee() != null) {
            where.add(assignedTo(query.assignee(), params));
        }
        equal("department", query.department(), where, params);
        equal("case_number", query.caseNumber(), where, params);
        if (query.overdueOn() != null) {
            where.add("sort_on < ?");
            params.add(query.overdueOn());
        }
        if (query.groups() != null && !query.either()) {
            where.add(unclaimedFor(query.groups()));
            query.groups().forEach(group -> params.add(like(group)));
        }
    }

    /** The person's own, and those of the colleagues for whom the person stands in today. */
    private String assignedTo(String person, List<Object> params) {
        params.add(person);
        var absent = standIns.stream().flatMap(room -> room.absentFor(person).stream()).toList();
        absent.forEach(colleague -> params.add(colleague.id()));
        return absent.isEmpty() ? "assignee = ?" : "assignee in (?" + ", ?".repeat(absent.size()) + ")";
    }

    private static String unclaimedFor(List<String> groups) {
        return "assignee is null and " + (groups.isEmpty() ? "1 = 0" : groups.stream()
                .map(group -> "(',' || candidate_groups || ',') like ?").collect(Collectors.joining(" or ", "(", ")")));
    }

    private static String like(String group) {
        return "%," + group.replaceAll("[^A-Za-z0-9]", "") + ",%";
    }

    private static void equal(String column, String value, List<String> where, List<Object> params) {
        if (value != null) {
            where.add(column + " = ?");
            params.add(value);
        }
    }

    static LocalDate sortOn(LocalDate dueOn) {
        return dueOn == null ? NEVER : dueOn;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static List<String> groups(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
