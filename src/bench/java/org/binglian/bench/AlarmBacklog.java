package org.binglian.bench;

import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.binglian.console.demo.OverdueTemplates;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.alarm.Breaker;
import org.binglian.engine.alarm.HoldActs;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies of two projects that wait for silent departments: 24 opinions to each decision, every one of them overdue. Other alarms of the same
 * projects lie ahead. One request for an opinion is broken, so that its alarm always fails.
 */
final class AlarmBacklog {

    private static final int OPINIONS_OF_ONE = 8;
    /** So many of a department at once ring without being asked about (default-breaker). */
    private static final int FLOOD = 50;

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
            context.getBean(OfficeTime.class).advanceTo(last.toInstant().plusSeconds(3600));
            letRing(context, jdbc, figures);
            figures.note("%,d alarms of %,d cases of %,d projects due (%,d rows copied in %.0f s)", jdbc.sql("select count(*) from bench_due").query(Integer.class)
                    .single(), made.runningCases(), made.projects(), made.allRows(), made.seconds());
        }
    }

    /** As a supervisor who has found that the departments, and not the office, were silent: of each flood the first is held, and all of it released. */
    private static void letRing(ApplicationContext context, JdbcClient jdbc, Figures figures) {
        var management = context.getBean(ManagementService.class);
        jdbc.sql("select min(b.job) from bench_due b join ACT_RU_VARIABLE v on v.PROC_INST_ID_ = b.instance and v.NAME_ = "
                        + "case when b.process = 'item-review' then 'decidingBody' else 'department' end group by b.process, v.TEXT_ having count(*) > ?")
                .param(FLOOD).query(String.class).list().forEach(management::executeJob);
        var holds = context.getBean(Breaker.class).holds();
        holds.forEach(hold -> context.getBean(HoldActs.class).releaseAll(hold.number(), "supervisor1", "The departments were silent, not the office."));
        figures.note("%d floods were held, and let ring by a supervisor", holds.size());
    }

    /** Without the office's indexes, and with the history that an untuned engine keeps (audit): of the variables too, or their first change would add them. */
    static void forTheBareEngine(DataSource copy) {
        var jdbc = JdbcClient.create(copy);
        jdbc.sql("drop index if exists office_act_ru_job").update();
        jdbc.sql("drop index if exists office_act_ru_task").update();
        jdbc.sql("update ACT_GE_PROPERTY set VALUE_ = '2' where NAME_ = 'historyLevel'").update();
        jdbc.sql("insert into ACT_HI_VARINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_, PROC_INST_ID_, EXECUTION_ID_, ACT_INST_ID_, TASK_ID_, NAME_, "
                + "VAR_TYPE_, CREATE_TIME_, REV_, DOUBLE_, LONG_, TEXT_, TEXT2_, STATE_) select v.ID_, d.KEY_, d.ID_, e.ROOT_PROC_INST_ID_, v.PROC_INST_ID_, "
                + "v.EXECUTION_ID_, e.ACT_INST_ID_, v.TASK_ID_, v.NAME_, v.TYPE_, current_timestamp, 0, v.DOUBLE_, v.LONG_, v.TEXT_, v.TEXT2_, 'CREATED' "
                + "from ACT_RU_VARIABLE v join ACT_RU_EXECUTION e on e.ID_ = v.EXECUTION_ID_ join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_").update();
    }
}
