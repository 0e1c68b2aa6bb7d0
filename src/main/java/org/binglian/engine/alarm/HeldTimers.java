package org.binglian.engine.alarm;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The engine's timers of held alarms, armed on the office's own account: in Tasklist the engine knows who has released them, and a
 * supervisor has no rights over jobs, so would find none.
 */
@Component
class HeldTimers {

    private final ManagementService management;
    private final IdentityService identity;

    HeldTimers(@Lazy ManagementService management, @Lazy IdentityService identity) {
        this.management = management;
        this.identity = identity;
    }

    /** Whether there is one still; it rings by its own date again. */
    boolean rearm(String processInstanceId, String activityId) {
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            var alarms = management.createJobQuery().processInstanceId(processInstanceId).activityId(activityId).timers().list();
            alarms.forEach(job -> management.recalculateJobDuedate(job.getId(), false));
            return !alarms.isEmpty();
        } finally {
            identity.setAuthentication(before);
        }
    }
}
