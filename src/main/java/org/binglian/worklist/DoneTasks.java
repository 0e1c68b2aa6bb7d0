package org.binglian.worklist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.binglian.access.Later;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have done, kept in the transaction that ends the task. */
@Component
public class DoneTasks {

    private static final String COPIED = "task_id, kind, name, case_number, project_number, project_name, item_code, department";
    private static final String COLUMNS = COPIED + ", person, completed, outcome, ended_at";

    private static final RowMapper<DoneTask> DONE = (row, n) -> new DoneTask(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
            row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getBoolean(10), row.getString(11),
            row.getObject(12, OffsetDateTime.class).toInstant());

    private final JdbcClient jdbc;

    DoneTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The open task is done; its row on the worklist must still be there. @param answer what was filled in, JSON, so that the case can
     * be played again
     */
    @Transactional
    public void completed(String taskId, String person, String outcome, String answer, Instant at) {
        Later.write(jdbc.sql("insert into worklist_done (" + COLUMNS + ", answer, candidate_groups) select " + COPIED + ", ?, true, ?, ?, ?, candidate_groups from worklist_task where task_id = ?")
                .params(Arrays.asList(person, outcome, Search.utc(at), answer, taskId)));
    }

    /** The open task is over without having been done; whoever had it may ask what became of it. */
    @Transactional
    public void ended(String taskId, Instant at) {
        Later.write(jdbc.sql("insert into worklist_done (" + COLUMNS + ", candidate_groups) select " + COPIED + ", assignee, false, null, ?, candidate_groups from worklist_task where task_id = ?")
                .params(Search.utc(at), taskId));
    }

    public Optional<DoneTask> find(String taskId) {
        return jdbc.sql("select " + COLUMNS + " from worklist_done where task_id = ?").param(taskId).query(DONE).optional();
    }

    /** The groups that might have taken the task; empty where that was not kept. */
    public List<String> groups(String taskId) {
        return jdbc.sql("select candidate_groups from worklist_done where task_id = ? and candidate_groups is not null").param(taskId).query(String.class)
                .optional().map(groups -> List.of(groups.split(","))).orElse(List.of());
    }

    /** The person's, the newest first. @param before where an earlier page ended, or null */
    public List<DoneTask> of(String person, DoneTask before, int limit) {
        var sql = jdbc.sql("select " + COLUMNS + " from worklist_done where person = :person"
                + (before == null ? "" : " and (ended_at, task_id) < (:at, :task)") + " order by ended_at desc, task_id desc limit :limit")
                .param("person", person).param("limit", limit);
        return (before == null ? sql : sql.param("at", Search.utc(before.endedAt())).param("task", before.taskId())).query(DONE).list();
    }

    /** How many the person has done since then. */
    public int since(String person, Instant then) {
        return jdbc.sql("select count(*) from worklist_done where person = ? and ended_at >= ? and completed").params(person, Search.utc(then))
                .query(Integer.class).single();
    }
}
