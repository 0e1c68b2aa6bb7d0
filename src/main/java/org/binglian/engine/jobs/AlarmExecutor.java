package org.binglian.engine.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The engine's job executor, which hands due alarms to its threads in batches, and takes no more than they can do soon. */
class AlarmExecutor extends SpringJobExecutor {

    private static final int BATCHES_AHEAD = 1;

    private final ThreadPoolTaskExecutor threads;
    private final DueCases cases;
    private final Together together;

    AlarmExecutor(ThreadPoolTaskExecutor threads, DueCases cases, Together together) {
        this.threads = threads;
        this.cases = cases;
        this.together = together;
        setTaskExecutor(threads);
    }

    /** On every start: the engine forgets it on every stop. */
    @Override
    protected void ensureInitialization() {
        setAcquireJobsCmdFactory(wanted -> new AcquireBatches(this, cases, Math.min(wanted, room())));
        super.ensureInitialization();
    }

    /** Into how many batches due alarms are shared out. */
    int threads() {
        return threads.getCorePoolSize();
    }

    /** How many more alarms the threads can take: none while each has a batch and another one waits. */
    private int room() {
        int inHand = threads.getActiveCount() + threads.getQueueSize();
        return Math.max(0, (1 + BATCHES_AHEAD) * threads() - inHand) * Together.MOST;
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return new Batch(jobs, engine, together);
    }
}
