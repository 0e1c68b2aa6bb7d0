package org.binglian.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.binglian.access.Later;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads which task, one row each, so that a page of one reader is read by index and in order. */
final class Readers {

    private final JdbcClient jdbc;

    Readers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(WorklistTask task) {
        var readers = task.readers().stream().distinct().toList();
        if (!readers.isEmpty()) {
            List<Object> values = new ArrayList<>();
            readers.forEach(reader -> values.addAll(Arrays.asList(reader, task.taskId(), task.kind(), Worklist.sortOn(task.dueOn()),
                    Search.utc(task.createdAt()), task.ahead() == null ? null : task.ahead().on())));
            Later.write(jdbc.sql("insert into worklist_reader (reader, task_id, kind, sort_on, created_at, default_on) values "
                    + String.join(", ", Collections.nCopies(readers.size(), "(?, ?, ?, ?, ?, ?)"))).params(values));
        }
    }

    /** The one who has the task now, or the groups again. */
    void change(String taskId, List<String> before, List<String> readers) {
        if (before.size() == 1 && readers.size() == 1) {
            Later.write(jdbc.sql("update worklist_reader set reader = ? where reader = ? and task_id = ?").params(readers.get(0), before.get(0), taskId));
            return;
        }
        remove(taskId);
        readers.stream().distinct().forEach(reader -> Later.write(jdbc.sql("""
                insert into worklist_reader (reader, task_id, kind, sort_on, created_at, default_on)
                select ?, task_id, kind, sort_on, created_at, default_on from worklist_task where task_id = ?""").params(reader, taskId)));
    }

    void due(String taskId, LocalDate sortOn) {
        Later.write(jdbc.sql("update worklist_reader set sort_on = ? where task_id = ?").params(sortOn, taskId));
    }

    void defaultMoves(long clock, LocalDate on) {
        Later.write(jdbc.sql("update worklist_reader set default_on = ? where task_id in (select task_id from worklist_task where default_clock = ?)")
                .params(on, clock));
    }

    void remove(String taskId) {
        Later.write(jdbc.sql("delete from worklist_reader where task_id = ?").param(taskId));
    }
}
