package org.binglian.engine.alarm;

import java.util.Date;
import org.binglian.deadline.OfficeTime;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the timer's own expression again, by office time, when an alarm rings: too early, and the alarm is armed anew for the
 * date that holds now; held by the breaker, and it waits for a supervisor.
 */
@Component
class AlarmGuard {

    private final ObjectProvider<OfficeTime> office;
    private final ObjectProvider<Breaker> breaker;

    AlarmGuard(ObjectProvider<OfficeTime> office, ObjectProvider<Breaker> breaker) {
        this.office = office;
        this.breaker = breaker;
    }

    boolean timeHasCome(TimerJobConfiguration timer, ExecutionEntity execution, CommandContext context) {
        if (!(context.getCurrentJob() instanceof TimerEntity job)) {
            return true;
        }
        TimerDeclarationImpl declaration = declaration(job.getActivityId(), execution);
        if (declaration == null) {
            declaration = declaration(timer.getTimerElementKey(), execution);
        }
        if (declaration == null) {
            return true;
        }
        if (job.getJobDefinition() != null && job.getJobDefinition().getJobConfiguration().startsWith(TimerDeclarationType.DATE.name())) {
            declaration.resolveAndSetDuedate(execution, job, false);
        }
        Date due = job.getDuedate();
        if (due.toInstant().isAfter(office.getObject().now())) {
            job.createNewTimerJob(due);
            return false;
        }
        return breaker.getObject().mayRing(job, execution);
    }

    /** A handler names the event, or of an event subprocess the subprocess: the job knows the event itself. */
    private static TimerDeclarationImpl declaration(String event, ExecutionEntity execution) {
        var activity = event == null ? null : execution.getProcessDefinition().findActivity(event);
        return activity == null ? null : TimerDeclarationImpl.getDeclarationsForScope(activity.getEventScope()).get(event);
    }
}
