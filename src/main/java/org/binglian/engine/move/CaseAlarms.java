package org.binglian.engine.move;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The armed alarms of a case's processes; those that the breaker holds for a supervisor keep waiting for him whatever moves. */
@Component
class CaseAlarms {

    private final ManagementService management;
    private final JdbcClient jdbc;
    private final Map<String, JobDefinition> known = new ConcurrentHashMap<>();

    CaseAlarms(@Lazy ManagementService management, JdbcClient jdbc) {
        this.management = management;
        this.jdbc = jdbc;
    }

    /** An alarm at its place, and what its timer asks; held: until a supervisor releases it. */
    record Alarm(String id, String instance, String process, String element, String asks, Date due, boolean held) {
    }

    List<Alarm> of(Collection<String> instances) {
        return instances.stream().flatMap(instance -> {
            var held = jdbc.sql("select activity_id from held_alarm where process_instance_id = ? and released_at is null").param(instance)
                    .query(String.class).list();
            return management.createJobQuery().processInstanceId(instance).timers().list().stream().map(job -> alarm(job, held));
        }).toList();
    }

    /** Lets every alarm ask its clock again. */
    void refresh(List<Alarm> alarms) {
        alarms.stream().filter(alarm -> !alarm.held()).forEach(alarm -> management.recalculateJobDuedate(alarm.id(), false));
    }

    /** What was held stays held, under the name that its place has now. */
    void keepHeld(List<Alarm> before, Collection<String> instances) {
        var now = of(instances);
        before.stream().filter(Alarm::held).forEach(was -> now.stream().filter(alarm -> alarm.id().equals(was.id())).forEach(alarm -> {
            jdbc.sql("update held_alarm set activity_id = ? where process_instance_id = ? and activity_id = ?")
                    .params(alarm.element(), alarm.instance(), was.element()).update();
            management.setJobDuedate(alarm.id(), was.due(), false);
        }));
    }

    private Alarm alarm(Job job, List<String> held) {
        var definition = known.computeIfAbsent(job.getJobDefinitionId(), id -> management.createJobDefinitionQuery().jobDefinitionId(id).singleResult());
        return new Alarm(job.getId(), job.getProcessInstanceId(), job.getProcessDefinitionKey(), definition.getActivityId(),
                definition.getJobConfiguration(), job.getDuedate(), held.contains(definition.getActivityId()));
    }
}
