package org.binglian.engine.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;

/** Locks due jobs as the engine does, and hands them on by case instead of by process. */
class AcquireBatches extends AcquireJobsCmd {

    private final AlarmExecutor executor;
    private final DueCases cases;

    AcquireBatches(AlarmExecutor executor, DueCases cases, int wanted) {
        super(executor, wanted);
        this.executor = executor;
        this.cases = cases;
    }

    @Override
    public AcquiredJobs execute(CommandContext context) {
        if (numJobsToAcquire == 0) {
            return new AcquiredJobs(1);
        }
        var byProcess = super.execute(context).getJobIdBatches();
        int found = byProcess.stream().mapToInt(List::size).sum();
        var byCase = cases.batches(byProcess, Math.min(Together.MOST, 1 + (found - 1) / executor.threads()));
        // the engine takes a round for idle when it brought fewer batches than it asked for jobs
        acquiredJobs = new AcquiredJobs(found < numJobsToAcquire ? numJobsToAcquire : byCase.size());
        byCase.forEach(acquiredJobs::addJobIdBatch);
        return acquiredJobs;
    }
}
