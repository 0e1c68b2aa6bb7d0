package org.binglian.bench;

import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.binglian.console.demo.OverdueTemplates;
import org.binglian.deadline.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies of two projects that wait for silent departments: 24 opinions to each decision, every one of them overdue. Other alarms of the same
 * projects lie ahead. One request for an opinion is broken, so that its alarm always fails.
 */
final class AlarmBacklog {

    private static final int OPINIONS_OF_ONE = 8;

    private AlarmBacklog() {
    }

    static void make(int alarms, Figures figures) throws Exception {
        try (var context = Office.open(false, "--camunda.bpm.job-execution.enabled=false", "--binglian.moves.enabled=false").context()) {
            var projects = OverdueTemplates.make(context);
            var turn = List.of(projects.get(0), projects.get(0), projects.get(0), projects.get(1));
            int eachTurn = 3 * OPINIONS_OF_ONE + 1;
            var made = new BulkMaker(context.getBean(DataSource.class)).fill(turn, 4 * Math.max(1, alarms / eachTurn));
            var jdbc = context.getBean(JdbcClient.class);
            var last = jdbc.sql("select max(DUEDATE_) from ACT_RU_JOB where PROCESS_DEF_KEY_ = 'department-opinion'").query(Timestamp.class).single();
            jdbc.sql("update ACT_RU_JOB set DUEDATE_ = ? where TYPE_ = 'timer' and not (PROCESS_DEF_KEY_ in ('department-opinion', 'item-review') and DUEDATE_ <= ?)")
                    .params(new Timestamp(last.getTime() + 30L * 86_400_000), last).update();
            jdbc.sql("create table bench_due as select j.ID_ as job, j.PROCESS_INSTANCE_ID_ as instance, j.PROCESS_DEF_KEY_ as process, d.ACT_ID_ as activity, "
                    + "j.DUEDATE_ as due, e.BUSINESS_KEY_ as case_number from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_ "
                    + "join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_ where j.TYPE_ = 'timer' and j.DUEDATE_ <= '" + last + "'").update();
            String broken = jdbc.sql("select max(instance) from bench_due where process = 'department-opinion'").query(String.class).single();
            jdbc.sql("create table bench_poisoned as select instance, case_number from bench_due where instance = '" + broken + "'").update();
            jdbc.sql("update ACT_RU_VARIABLE set TEXT_ = 'Z99' where NAME_ = 'itemCode' and PROC_INST_ID_ = ?").param(broken).update();
            letRing(jdbc);
            context.getBean(OfficeTime.class).advanceTo(last.toInstant().plusSeconds(3600));
            figures.note("%,d alarms of %,d cases of %,d projects due (%,d rows copied in %.0f s)", jdbc.sql("select count(*) from bench_due").query(Integer.class)
                    .single(), made.runningCases(), made.projects(), made.allRows(), made.seconds());
        }
    }

    /** As a supervisor who has found that the departments, and not the office, were silent: the flood is held no longer. */
    private static void letRing(JdbcClient jdbc) {
        jdbc.sql("insert into held_alarm (process_instance_id, activity_id, business_key, reason, held_at, released_by, released_at) "
                + "select instance, activity, case_number, 'flood', current_timestamp, 'supervisor1', current_timestamp from bench_due").update();
    }

    /** Without the office's indexes, and with the history that an untuned engine keeps (audit). */
    static void forTheBareEngine(DataSource copy) {
        var jdbc = JdbcClient.create(copy);
        jdbc.sql("drop index if exists office_act_ru_job").update();
        jdbc.sql("drop index if exists office_act_ru_task").update();
        jdbc.sql("update ACT_GE_PROPERTY set VALUE_ = '2' where NAME_ = 'historyLevel'").update();
    }
}
