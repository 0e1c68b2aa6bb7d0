package org.binglian.engine.jobs;

import java.time.Duration;
import java.util.List;
import org.binglian.notice.Notices;
import org.binglian.project.ProjectLock;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rings several alarms in one transaction: first the locks of all their cases in the projects' order, then each alarm as it rings by itself.
 * The transaction ends when its time is over, since people who act on one of these cases wait for it.
 */
@Component
class Together {

    /** Alarms in one transaction. */
    static final int MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Together.class);
    private static final Duration LONGEST = Duration.ofMillis(250);

    private final TransactionTemplate transactions;
    private final ProjectLock lock;
    private final DueCases cases;
    private final Notices notices;

    Together(TransactionTemplate transactions, ProjectLock lock, DueCases cases, Notices notices) {
        this.transactions = transactions;
        this.lock = lock;
        this.cases = cases;
        this.notices = notices;
    }

    /** Answers how many of them, from the first, have rung; 0 when one failed, and none has. */
    int ring(List<String> jobs, CommandExecutor engine) {
        try {
            return transactions.execute(status -> notices.gathering(() -> inTime(jobs, engine)));
        } catch (RuntimeException | Error e) {
            LOG.debug("One of {} alarms failed; each rings by itself", jobs.size(), e);
            return 0;
        }
    }

    private int inTime(List<String> jobs, CommandExecutor engine) {
        lock.lockAll(cases.keys(jobs));
        long begun = System.nanoTime();
        int done = 0;
        while (done < jobs.size() && System.nanoTime() - begun < LONGEST.toNanos()) {
            lock.nothingInHand();
            engine.execute(alone(jobs.get(done)));
            done++;
        }
        return done;
    }

    /** Not the engine's command itself, before which its case would be looked up and locked once more. */
    private static Command<Void> alone(String job) {
        return context -> new ExecuteJobsCmd(job, new JobFailureCollector(job)).execute(context);
    }
}
