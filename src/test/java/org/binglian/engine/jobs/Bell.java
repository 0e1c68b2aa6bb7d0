package org.binglian.engine.jobs;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.springframework.context.ApplicationContext;

/** Rings alarms as the executor's threads do, at the moment that a test chooses. */
public final class Bell {

    private final ApplicationContext context;

    public Bell(ApplicationContext context) {
        this.context = context;
    }

    /** Whether the executor looks for due alarms as we do. */
    public boolean inBatches() {
        return context.getBean(ProcessEngineConfigurationImpl.class).getJobExecutor().getAcquireJobsCmd(1) instanceof AcquireBatches;
    }

    /** As many of them as ring in one transaction; 0 when one fails. */
    public int together(List<String> jobs) {
        return rung(jobs).size();
    }

    /** All of them, in as many transactions as that takes. Answers false when one fails. */
    public boolean all(List<String> jobs) {
        var left = new ArrayList<>(jobs);
        while (!left.isEmpty()) {
            var rung = rung(left);
            if (rung.isEmpty()) {
                return false;
            }
            left.removeAll(rung);
        }
        return true;
    }

    private List<String> rung(List<String> jobs) {
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            return context.getBean(Together.class).ring(jobs, context.getBean(ProcessEngineConfigurationImpl.class).getCommandExecutorTxRequired());
        } finally {
            Context.removeJobExecutorContext();
        }
    }
}
