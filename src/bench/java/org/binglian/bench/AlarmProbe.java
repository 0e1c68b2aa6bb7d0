package org.binglian.bench;

import java.util.Comparator;
import java.util.Date;
import java.util.TreeMap;
import org.binglian.console.demo.OverdueTemplates;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.alarm.EngineTime;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;

public final class AlarmProbe {
    public static void main(String[] arguments) throws Exception {
        Office.fresh("probe");
        try (var office = Office.open(false, "--camunda.bpm.job-execution.enabled=false")) {
            var projects = OverdueTemplates.make(office.context());
            var jdbc = office.bean(JdbcClient.class);
            jdbc.sql("select PROCESS_DEF_KEY_, DUEDATE_, count(*) n, min(ID_) from ACT_RU_JOB where TYPE_='timer' group by PROCESS_DEF_KEY_, DUEDATE_ order by 2").query().listOfRows().forEach(System.out::println);
            new BulkMaker(office.bean(javax.sql.DataSource.class)).fill(projects, 20);
            var last = jdbc.sql("select max(DUEDATE_) from ACT_RU_JOB where PROCESS_DEF_KEY_='department-opinion'").query(java.sql.Timestamp.class).single();
            office.bean(OfficeTime.class).advanceTo(last.toInstant().plusSeconds(3600));
            office.bean(EngineTime.class).follow();
            var management = office.bean(ManagementService.class);
            var due = management.createJobQuery().timers().duedateLowerThan(new Date(last.getTime() + 1)).list();
            System.out.println("due " + due.size());
            jdbc.sql("insert into held_alarm (process_instance_id, activity_id, business_key, reason, held_at, released_by, released_at) select j.PROCESS_INSTANCE_ID_, d.ACT_ID_, 'x', 'x', current_timestamp, 'supervisor1', current_timestamp from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_ where j.DUEDATE_ <= ?").param(last).update();
            int n = 0;
            for (var job : due) {
                if (n++ == due.size() - 5) { Meter.take(); }
                try { Meter.during(job.getProcessDefinitionKey(), () -> { management.executeJob(job.getId()); return null; }); } catch (RuntimeException e) { System.out.println(job.getProcessDefinitionKey() + " " + e); }
            }
            var seen = new java.util.HashSet<String>();
            for (var one : Meter.take()) {
                System.out.printf("%s %d statements %.1f ms busy %.1f%n", one.path(), one.count(), one.millis(), one.busyMillis());
                if (seen.add(one.path())) {
                    one.statements().entrySet().stream().sorted(Comparator.comparingLong(e -> -e.getValue()[0])).forEach(e -> System.out.printf("  %3d %6.2f ms %s%n", e.getValue()[0], e.getValue()[1] / 1e6, e.getKey().substring(0, Math.min(190, e.getKey().length()))));
                }
            }
        }
    }
}
