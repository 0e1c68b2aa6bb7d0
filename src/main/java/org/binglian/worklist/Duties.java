package org.binglian.worklist;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.binglian.access.Later;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who was named when a task was delivered (rule 6); a row outlives its task. */
@Component
public class Duties {

    private final JdbcClient jdbc;

    Duties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void delivered(Duty d) {
        Later.write(jdbc.sql("""
                insert into task_duty (task_id, kind, case_number, item_code, department, named, handler, leader, delivered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(d.taskId(), d.kind(), d.caseNumber(), d.itemCode(), d.department(), d.named(), d.handler(), d.leader(),
                        d.deliveredAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))));
    }

    /** Notes who claimed the task; null gives it back to the one named. */
    @Transactional
    public void taken(String taskId, String person) {
        Later.write(jdbc.sql("update task_duty set handler = coalesce(?, named) where task_id = ?").params(Arrays.asList(person, taskId)));
    }

    /** The newest first, ended ones too. */
    public List<Duty> ofCase(String caseNumber) {
        return ofCases(List.of(caseNumber));
    }

    /** The newest first, ended ones too. */
    public List<Duty> ofCases(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty() ? List.of() : jdbc.sql("select * from task_duty where case_number in (:numbers) order by id desc")
                .param("numbers", caseNumbers)
                .query((row, n) -> new Duty(row.getString("task_id"), row.getString("kind"), row.getString("case_number"),
                        row.getString("item_code"), row.getString("department"), row.getString("named"), row.getString("handler"),
                        row.getString("leader"), row.getObject("delivered_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
