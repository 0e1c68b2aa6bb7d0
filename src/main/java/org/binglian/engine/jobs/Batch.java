package org.binglian.engine.jobs;

import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;

/** Rings the alarms of one batch, as many as may be in one transaction; whatever is left of it goes the engine's way, one by one. */
class Batch extends ExecuteJobsRunnable {

    private final Together together;

    Batch(List<String> jobs, ProcessEngineImpl engine, Together together) {
        super(new java.util.ArrayList<>(jobs), engine);
        this.together = together;
    }

    @Override
    public void run() {
        var engine = processEngine.getProcessEngineConfiguration().getCommandExecutorTxRequired();
        var context = new JobExecutorContext();
        Context.setJobExecutorContext(context);
        try {
            boolean rung = true;
            while (rung && jobIds.size() > 1 && jobExecutor.isActive()) {
                var done = new HashSet<>(together.ring(jobIds, engine));
                jobIds.removeAll(done);
                rung = !done.isEmpty();
            }
            jobIds.addAll(context.getCurrentProcessorJobQueue());
        } finally {
            Context.removeJobExecutorContext();
        }
        super.run();
    }
}
