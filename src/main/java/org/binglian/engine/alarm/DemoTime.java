package org.binglian.engine.alarm;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.DueWork;
import org.binglian.engine.Footsteps;
import org.binglian.project.Projects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** The demo's clock: moves forward, never back, step by step through every due time, so that chained clocks fall on their days. */
@Service
public class DemoTime {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTime.class);
    private static final String REASON = "demo";

    private final OfficeTime office;
    private final EngineTime engineTime;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final List<DueWork> works;
    private final JobTaking jobs;
    private final Projects projects;
    private final ObjectProvider<Footsteps> footsteps;
    private final boolean demo;
    private final ReentrantLock one = new ReentrantLock();

    DemoTime(OfficeTime office, EngineTime engineTime, @Lazy ManagementService management, @Lazy RuntimeService runtime, List<DueWork> works, JobTaking jobs,
             Projects projects, ObjectProvider<Footsteps> footsteps, @Value("${binglian.demo:false}") boolean demo) {
        this.office = office;
        this.engineTime = engineTime;
        this.management = management;
        this.runtime = runtime;
        this.works = works;
        this.jobs = jobs;
        this.projects = projects;
        this.footsteps = footsteps;
        this.demo = demo;
    }

    /** Answers how many alarms rang until then. @throws Refusal 404 outside the demo, 422 for a time that has passed */
    public int advanceTo(Instant target) {
        if (!demo) {
            throw Refusal.notFound("not-found");
        }
        if (target.isBefore(office.now())) {
            throw Refusal.invalid("clock-never-back");
        }
        footsteps.ifAvailable(Footsteps::peopleCome);
        one.lock();
        try {
            jobs.stop(REASON);
            return step(target);
        } finally {
            jobs.goOn(REASON);
            one.unlock();
        }
    }

    /** Executes the asynchronous steps that wait, where nobody else does: in a rehearsal. */
    public void runSteps() {
        one.lock();
        try {
            Set<String> failed = new HashSet<>();
            for (var steps = steps(failed); !steps.isEmpty(); steps = steps(failed)) {
                run(steps, failed);
            }
        } finally {
            one.unlock();
        }
    }

    /** Opens the demo's office in the past, before its first project. @throws Refusal 404 outside the demo */
    public void beginAt(Instant then) {
        if (!demo) {
            throw Refusal.notFound("not-found");
        }
        if (!projects.all().isEmpty()) {
            throw new IllegalStateException("office time begins before the first project");
        }
        office.beginAt(then);
        engineTime.follow();
    }

    /** Plays on to the present; office time is real time afterwards. */
    public void reachPresent() {
        Instant present = office.real().minusMillis(100);
        if (present.isAfter(office.now())) {
            advanceTo(present);
        }
        office.meetRealTime();
        engineTime.follow();
    }

    private int step(Instant target) {
        Set<String> failed = new HashSet<>();
        int fired = runDue(failed);
        for (var next = next(target); next.isPresent(); next = next(target)) {
            moveTo(next.get());
            fired += runDue(failed);
        }
        moveTo(target);
        return fired + runDue(failed);
    }

    private void moveTo(Instant to) {
        if (to.isAfter(office.now())) {
            office.advanceTo(to);
        }
        engineTime.follow();
    }

    private int runDue(Set<String> failed) {
        int fired = 0;
        works.forEach(work -> work.doDue(office.now()));
        for (List<Job> due = due(failed); !due.isEmpty(); due = due(failed)) {
            fired += run(due, failed);
        }
        return fired;
    }

    private int run(List<Job> due, Set<String> failed) {
        int fired = 0;
        for (Job job : due) {
            if (management.createJobQuery().jobId(job.getId()).count() == 0) {
                continue;
            }
            footsteps.ifAvailable(steps -> steps.rings(job.getProcessInstanceId(), job.getJobDefinitionId(), () -> place(job)));
            try {
                management.executeJob(job.getId());
                fired++;
            } catch (RuntimeException e) {
                if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                    endless(e);
                    failed.add(job.getId());
                    LOG.error("Alarm {} of {} failed", job.getId(), job.getProcessDefinitionKey(), e);
                }
            }
        }
        return fired;
    }

    private static void endless(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Footsteps.Endless endless) {
                throw endless;
            }
        }
    }

    private Footsteps.Place place(Job job) {
        var definition = management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult();
        var process = runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult();
        return new Footsteps.Place(job.getProcessDefinitionKey(), definition == null ? null : definition.getActivityId(),
                process == null ? null : process.getBusinessKey(), 0);
    }

    /** What is due now: asynchronous steps first, since they have been due since somebody acted, then alarms in the order of their dates. */
    private List<Job> due(Set<String> failed) {
        var steps = steps(failed);
        return !steps.isEmpty() ? steps : management.createJobQuery().timers().active().duedateLowerThan(new Date(office.now().toEpochMilli() + 1))
                .orderByJobDuedate().asc().orderByJobId().asc().list().stream().filter(job -> !failed.contains(job.getId())).toList();
    }

    private List<Job> steps(Set<String> failed) {
        return management.createJobQuery().messages().active().withRetriesLeft().orderByJobId().asc().list().stream()
                .filter(job -> job.getProcessInstanceId() != null && !failed.contains(job.getId())).toList();
    }

    private Optional<Instant> next(Instant target) {
        Instant now = office.now();
        var jobs = management.createJobQuery().timers().active().duedateHigherThan(Date.from(now)).orderByJobDuedate().asc().listPage(0, 1);
        Instant alarm = jobs.isEmpty() ? Instant.MAX : jobs.get(0).getDuedate().toInstant();
        Instant work = works.stream().flatMap(one -> one.nextAfter(now).stream()).min(Instant::compareTo).orElse(Instant.MAX);
        Instant next = alarm.isBefore(work) ? alarm : work;
        return next.isAfter(target) ? Optional.empty() : Optional.of(next);
    }
}
