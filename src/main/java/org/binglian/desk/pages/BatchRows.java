package org.binglian.desk.pages;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.binglian.worklist.WorklistTask;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of each task of a batch, kept so that the result can be read again. */
@Component
class BatchRows {

    private static final RowMapper<Line> LINE = (row, n) -> new Line(row.getString("task_id"), row.getString("kind"), row.getString("name"),
            row.getString("case_number"), row.getString("item_code"), done(row.getObject("done")), row.getString("problem"), row.getString("reason"));

    private final JdbcClient jdbc;

    BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code done} null: not tried yet; {@code problem} and {@code reason} where it was not done. */
    record Line(String id, String kind, String name, String caseNumber, String itemCode, Boolean done, String problem, String reason) {
    }

    private static Boolean done(Object value) throws SQLException {
        return value == null ? null : (Boolean) value;
    }

    Optional<String> owner(String batch) {
        return jdbc.sql("select person from desk_batch where id = ?").param(batch).query(String.class).optional();
    }

    List<Line> lines(String batch) {
        return jdbc.sql("select * from desk_batch_task where batch = ? order by place").param(batch).query(LINE).list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when there is such a batch */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void begin(String batch, String person, List<String> ids, List<WorklistTask> known, Instant at) {
        jdbc.sql("insert into desk_batch (id, person, begun_at) values (?, ?, ?)").params(batch, person, at.atOffset(ZoneOffset.UTC)).update();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            var task = known.stream().filter(one -> one.taskId().equals(id)).findFirst();
            jdbc.sql("insert into desk_batch_task (batch, place, task_id, kind, name, case_number, item_code) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(batch, i, id, task.map(WorklistTask::kind).orElse(null), task.map(WorklistTask::name).orElse(null),
                            task.map(WorklistTask::caseNumber).orElse(null), task.map(WorklistTask::itemCode).orElse(null))).update();
        }
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void ended(String batch, String taskId, boolean done, String problem, String reason) {
        jdbc.sql("update desk_batch_task set done = ?, problem = ?, reason = ? where batch = ? and task_id = ?")
                .params(Arrays.asList(done, problem, reason == null ? null : reason.substring(0, Math.min(2000, reason.length())), batch, taskId)).update();
    }
}
