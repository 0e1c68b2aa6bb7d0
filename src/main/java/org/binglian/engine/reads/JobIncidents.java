package org.binglian.engine.reads;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** A job has an incident only when no retry is left: of any other there is none to look for. */
class JobIncidents extends DefaultIncidentHandler {

    JobIncidents() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        var job = context.getConfiguration() == null ? null
                : Context.getCommandContext().getDbEntityManager().getCachedEntity(JobEntity.class, context.getConfiguration());
        if (job == null || job.getRetries() <= 0) {
            super.removeIncident(context, resolved);
        }
    }
}
