package org.binglian.engine.move;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The armed alarms of a case's processes; those that the breaker holds for a supervisor keep waiting for him whatever moves. */
@Component
class CaseAlarms {

    private final ManagementService management;
    private final JdbcClient jdbc;

    CaseAlarms(@Lazy ManagementService management, JdbcClient jdbc) {
        this.management = management;
        this.jdbc = jdbc;
    }

    /** An alarm at its place, and what its timer asks; held: until a supervisor releases it. */
    record Alarm(String id, String instance, String process, String element, String asks, Date due, boolean held) {

        private Alarm on(Date day) {
            return new Alarm(id, instance, process, element, asks, day, held);
        }
    }

    List<Alarm> of(Collection<String> instances) {
        return jdbc.sql("""
                select j.ID_, j.PROCESS_INSTANCE_ID_, j.PROCESS_DEF_KEY_, d.ACT_ID_, d.JOB_CONFIGURATION_, j.DUEDATE_,
                (select count(*) from held_alarm h where h.process_instance_id = j.PROCESS_INSTANCE_ID_ and h.activity_id = d.ACT_ID_
                and h.released_at is null and h.ended_at is null) from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                where j.PROCESS_INSTANCE_ID_ in (:all) and j.TYPE_ = 'timer' order by j.ID_""").param("all", instances)
                .query((row, n) -> new Alarm(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getTimestamp(6), row.getInt(7) > 0)).list();
    }

    /** Lets every alarm ask its clock again, and answers what it says. */
    List<Alarm> refresh(List<Alarm> alarms, CommandContext context) {
        return alarms.stream().map(alarm -> {
            if (alarm.held()) {
                return alarm;
            }
            new RecalculateJobDuedateCmd(alarm.id(), false).execute(context);
            return alarm.on(context.getJobManager().findJobById(alarm.id()).getDuedate());
        }).toList();
    }

    /** What was held stays held, under the name that its place has now. */
    void keepHeld(List<Alarm> before, List<Alarm> now) {
        before.stream().filter(Alarm::held).forEach(was -> now.stream().filter(alarm -> alarm.id().equals(was.id())).forEach(alarm -> {
            jdbc.sql("update held_alarm set activity_id = ? where process_instance_id = ? and activity_id = ?")
                    .params(alarm.element(), alarm.instance(), was.element()).update();
            management.setJobDuedate(alarm.id(), was.due(), false);
        }));
    }
}
