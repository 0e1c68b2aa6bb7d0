package org.binglian.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.binglian.access.Later;
import org.binglian.access.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks, in the transaction of whoever opens, claims, re-plans or ends one. */
@Component
public class Worklist {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final int REMEMBERED = 20_000;
    private static final String COLUMNS = "t.task_id, t.kind, t.name, t.case_number, t.project_number, t.item_code, t.department, "
            + "t.candidate_groups, t.leader_only, t.assignee, t.created_at, t.due_on, t.form_key, t.process_key, t.project_name, t.applicant, "
            + "t.default_mode, t.default_clock, t.default_on";

    private static final RowMapper<WorklistTask> TASK = (rs, n) -> new WorklistTask(rs.getString(1), rs.getString(2),
            rs.getString(3), rs.getString(4), rs.getString(5), rs.getString(6), rs.getString(7), groups(rs.getString(8)),
            rs.getBoolean(9), rs.getString(10), rs.getObject(11, OffsetDateTime.class).toInstant(),
            rs.getObject(12, LocalDate.class), rs.getString(13), rs.getString(14), new WorklistTask.Matter(rs.getString(15), rs.getString(16)),
            rs.getString(17) == null ? null : new WorklistTask.DefaultAhead(rs.getString(17), rs.getLong(18), rs.getObject(19, LocalDate.class)));

    private final JdbcClient jdbc;
    private final Readers readers;
    private final ObjectProvider<StandIns> standIns;
    private final Map<String, About> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, About> eldest) {
            return size() > REMEMBERED;
        }
    });

    Worklist(JdbcClient jdbc, ObjectProvider<StandIns> standIns) {
        this.jdbc = jdbc;
        this.readers = new Readers(jdbc);
        this.standIns = standIns;
    }

    /** Adds the task, or writes it anew when it is there. */
    @Transactional
    public void put(WorklistTask t) {
        remove(t.taskId());
        add(t);
    }

    /** Adds a task that was not there before. */
    @Transactional
    public void add(WorklistTask t) {
        seen(t);
        Later.write(jdbc.sql("insert into worklist_task (" + COLUMNS.replace("t.", "")
                        + ", sort_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(t.taskId(), t.kind(), t.name(), t.caseNumber(), t.projectNumber(), t.itemCode(),
                        t.department(), String.join(",", t.candidateGroups()), t.leaderOnly(), t.assignee(),
                        Search.utc(t.createdAt()), t.dueOn(), t.formKey(), t.processKey(), t.matter().projectName(), t.matter().applicant(),
                        t.ahead() == null ? null : t.ahead().mode(), t.ahead() == null ? null : t.ahead().clock(),
                        t.ahead() == null ? null : t.ahead().on(), sortOn(t.dueOn()))));
        readers.put(t);
    }

    /** Notes who has the task; null gives it back. */
    @Transactional
    public void assign(String taskId, String assignee) {
        var before = find(taskId);
        Later.write(jdbc.sql("update worklist_task set assignee = ? where task_id = ?").params(Arrays.asList(assignee, taskId)));
        readers.change(taskId, before.map(WorklistTask::readers).orElse(List.of()),
                assignee != null ? List.of(assignee) : before.map(WorklistTask::candidateGroups).orElse(List.of()));
    }

    /** Notes the last day of the task; null when it has none. */
    @Transactional
    public void due(String taskId, LocalDate dueOn) {
        Later.write(jdbc.sql("update worklist_task set due_on = ?, sort_on = ? where task_id = ?")
                .params(Arrays.asList(dueOn, sortOn(dueOn), taskId)));
        readers.due(taskId, sortOn(dueOn));
    }

    /** The clock at whose end silence would be taken for an answer ends on that day now. */
    @Transactional
    public void defaultMoves(long clock, LocalDate on) {
        Later.write(jdbc.sql("update worklist_task set default_on = ? where default_clock = ?").params(on, clock));
        readers.defaultMoves(clock, on);
    }

    @Transactional
    public void remove(String taskId) {
        Later.write(jdbc.sql("delete from worklist_task where task_id = ?").param(taskId));
        readers.remove(taskId);
    }

    public Optional<WorklistTask> find(String taskId) {
        return jdbc.sql("select " + COLUMNS + " from worklist_task t where t.task_id = ?").param(taskId).query(TASK).optional();
    }

    /** What a task is about, as it never changes; all but the kind may be null. */
    public record About(String kind, String caseNumber, String projectNumber, String itemCode) {

        /** The case, else the project. */
        public String subject() {
            return caseNumber != null ? caseNumber : projectNumber;
        }
    }

    /** What an open task is about, from memory where this node has seen the task. */
    public Optional<About> about(String taskId) {
        About about = known.get(taskId);
        return about != null ? Optional.of(about) : find(taskId).map(this::seen);
    }

    private About seen(WorklistTask task) {
        var about = new About(task.kind(), task.caseNumber(), task.projectNumber(), task.itemCode());
        known.put(task.taskId(), about);
        return about;
    }

    /** Those of these tasks that are open, in no order. */
    public List<WorklistTask> all(List<String> taskIds) {
        return taskIds.isEmpty() ? List.of()
                : jdbc.sql("select " + COLUMNS + " from worklist_task t where t.task_id in (:ids)").param("ids", taskIds).query(TASK).list();
    }

    /** What this person has in hand as the own, stand-ins left aside. */
    public List<WorklistTask> heldBy(String person) {
        return jdbc.sql("select " + COLUMNS + " from worklist_task t where t.assignee = ?").param(person).query(TASK).list();
    }

    /** The open tasks of whichever case that opened then or later: for an office that plays its cases and is alone with them. */
    public List<WorklistTask> openedSince(Instant then) {
        return jdbc.sql("select " + COLUMNS + " from worklist_task t where t.case_number is not null and t.created_at >= ?").param(Search.utc(then))
                .query(TASK).list();
    }

    /** A page by due date, then age; tasks without a due date come last. */
    public Page list(Query query) {
        var search = Search.of(query, hands(query.assignee()), COLUMNS);
        var found = jdbc.sql(search.text()).params(search.params()).query(TASK).list();
        if (found.size() <= query.limit()) {
            return new Page(found, null);
        }
        var page = List.copyOf(found.subList(0, query.limit()));
        return new Page(page, Cursor.of(page.get(page.size() - 1)).text());
    }

    /** The person, and the colleagues for whom the person stands in today: what they have is the person's to do. */
    public List<String> hands(String person) {
        return person == null ? List.of()
                : Stream.concat(Stream.of(person), standIns.stream().flatMap(room -> room.absentFor(person).stream()).map(Person::id)).toList();
    }

    static LocalDate sortOn(LocalDate dueOn) {
        return dueOn == null ? NEVER : dueOn;
    }

    private static List<String> groups(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
