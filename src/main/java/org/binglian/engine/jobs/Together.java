package org.binglian.engine.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.binglian.notice.Notices;
import org.binglian.project.ProjectLock;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rings several alarms in one transaction: first the locks of all their cases in the projects' order, then each alarm as it rings by itself.
 * The transaction ends when its time is over, since people who act on one of these cases wait for it. Alarms of different projects have
 * nothing in common but the models; so they share the engine's unit of work, which reads those once and writes its rows together.
 */
@Component
class Together {

    /** Alarms in one transaction. */
    static final int MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Together.class);

    private final TransactionTemplate transactions;
    private final ProjectLock lock;
    private final DueCases cases;
    private final Notices notices;
    private final Duration longest;
    private final Pace pace;

    Together(TransactionTemplate transactions, ProjectLock lock, DueCases cases, Notices notices, @Value("${binglian.alarms.longest:PT0.5S}") Duration longest) {
        this.transactions = transactions;
        this.lock = lock;
        this.cases = cases;
        this.notices = notices;
        this.longest = longest;
        this.pace = new Pace(longest, MOST);
    }

    /** Rings some of them, from the first, and answers which; none when one failed. */
    List<String> ring(List<String> jobs, CommandExecutor engine) {
        var some = List.copyOf(jobs.subList(0, Math.min(jobs.size(), pace.fit())));
        try {
            return transactions.execute(status -> notices.gathering(() -> inTime(some, engine)));
        } catch (RuntimeException | Error e) {
            LOG.debug("One of {} alarms failed; each rings by itself", some.size(), e);
            return List.of();
        }
    }

    private List<String> inTime(List<String> jobs, CommandExecutor engine) {
        var projects = cases.projects(jobs);
        lock.lockAll(projects.values().stream().filter(Objects::nonNull).toList());
        long begun = System.nanoTime();
        List<String> done = new ArrayList<>();
        for (var round : rounds(jobs, projects)) {
            engine.execute(context -> {
                for (String job : round) {
                    if (done.isEmpty() || System.nanoTime() - begun < longest.toNanos()) {
                        ring(job, context);
                        done.add(job);
                    }
                }
                return null;
            });
        }
        pace.took(done.size(), System.nanoTime() - begun);
        return done;
    }

    /** Not the engine's command through its interceptors, before which its case would be looked up and locked once more. */
    private void ring(String job, CommandContext context) {
        lock.nothingInHand();
        new ExecuteJobsCmd(job, new JobFailureCollector(job)).execute(context);
    }

    /** In each round one alarm of a project at most: what the next one asks the database must have been written. */
    static List<List<String>> rounds(List<String> jobs, Map<String, String> projects) {
        Map<String, Integer> before = new HashMap<>();
        List<List<String>> rounds = new ArrayList<>();
        for (String job : jobs) {
            int round = before.merge(String.valueOf(projects.get(job)), 1, Integer::sum);
            if (round > rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round - 1).add(job);
        }
        return rounds;
    }
}
