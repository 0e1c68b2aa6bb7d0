package org.binglian.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.ReadAhead;
import org.binglian.access.Refusal;
import org.binglian.engine.door.OfficeGroups;
import org.binglian.engine.task.AtOnce;
import org.binglian.engine.task.TaskFields;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.binglian.project.ProjectLock;
import org.binglian.deadline.OfficeTime;
import org.binglian.worklist.StandIns;
import org.binglian.worklist.Worklist;
import org.binglian.worklist.WorklistTask;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's acts on tasks from our own doors; the engine completes a task the same way as from Tasklist. */
@Service
public class TaskDesk {

    /** The kind of task whose clock may begin when somebody takes it. */
    private static final String ACKNOWLEDGED = "OPINION";

    private final TaskService tasks;
    private final IdentityService identity;
    private final Worklist worklist;
    private final OfficeGroups groups;
    private final People people;
    private final ProjectLock lock;
    private final TaskFields fields;
    private final EndedTasks ended;
    private final Notices notices;
    private final Ledger ledger;
    private final OfficeTime office;
    private final StandIns standIns;
    private final AtOnce atOnce;
    private final ReadAhead ahead;

    TaskDesk(@Lazy TaskService tasks, @Lazy IdentityService identity, Worklist worklist, OfficeGroups groups, People people, ProjectLock lock,
             TaskFields fields, EndedTasks ended, Notices notices, Ledger ledger, OfficeTime office,
             StandIns standIns, AtOnce atOnce, ReadAhead ahead) {
        this.tasks = tasks;
        this.identity = identity;
        this.worklist = worklist;
        this.groups = groups;
        this.people = people;
        this.lock = lock;
        this.fields = fields;
        this.ended = ended;
        this.notices = notices;
        this.ledger = ledger;
        this.office = office;
        this.standIns = standIns;
        this.atOnce = atOnce;
        this.ahead = ahead;
    }

    /** The task, when this person may see it. @throws Refusal 404 when not, 409 when it was this person's to see and has ended */
    public WorklistTask require(String taskId, Person person) {
        var task = worklist.find(taskId).orElseThrow(() -> ended.whatHappened(taskId, groups.of(person), person));
        if (!sees(task, person)) {
            throw Refusal.notFound("task-unknown");
        }
        return task;
    }

    /** Takes the task. Answers how it stands then. */
    @Transactional
    public WorklistTask claim(String taskId, Person person) {
        var task = locked("claim", taskId, person);
        requireCandidate(task, person);
        if (task.assignee() != null && !has(person, task)) {
            throw Refusal.conflict("task-claimed", task.assignee());
        }
        as(person, () -> atOnce.run(() -> tasks.setAssignee(taskId, person.id())));
        return ACKNOWLEDGED.equals(task.kind()) ? require(taskId, person) : task.of(person.id());
    }

    @Transactional
    public void unclaim(String taskId, Person person) {
        var task = locked("unclaim", taskId, person);
        if (!has(person, task) && !leads(person, task)) {
            throw Refusal.conflict("task-not-yours");
        }
        as(person, () -> atOnce.run(() -> tasks.setAssignee(taskId, null)));
    }

    /** The leader of the department gives the task to one of its people; to an absent one's stand-in. */
    @Transactional
    public void assign(String taskId, String to, Person by) {
        var task = locked("assign", taskId, by);
        if (!leads(by, task)) {
            throw Refusal.denied("leader-assigns");
        }
        var person = people.find(to).filter(found -> isCandidate(task, found))
                .orElseThrow(() -> Refusal.invalid("person-not-of-department").field("to", "not-allowed", to));
        give(task, person, by);
    }

    /** Gives the task to this person, or to whoever stands in for the person today. Answers who has it now. */
    String give(WorklistTask task, Person to, Person by) {
        String has = standIns.deputyOf(to.id()).filter(deputy -> !deputy.equals(by.id())).orElse(to.id());
        as(by, () -> atOnce.run(() -> tasks.setAssignee(task.taskId(), has)));
        if (!has.equals(to.id())) {
            standIns.has(task.taskId(), has, to.id());
        }
        return has;
    }

    /** Reminds whoever has the task, or its department. @throws Refusal 409 when the same person has reminded of it today */
    @Transactional
    public void remind(String taskId, Person by) {
        var task = locked("remind", taskId, by);
        if (task.caseNumber() != null && remindedToday(task, by)) {
            throw Refusal.conflict("reminded-today");
        }
        notices.tell(task.assignee() == null ? task.department() : task.assignee(), "TASK_REMINDER", task.caseNumber(),
                Map.of("task", task.name()));
        if (task.caseNumber() != null) {
            ledger.append(new Entry(task.caseNumber(), "TASK_REMINDED", by.id(), office.today(), Map.of("task", task.name(), "taskId", taskId)));
        }
    }

    private boolean remindedToday(WorklistTask task, Person by) {
        return ledger.of(task.caseNumber()).stream().anyMatch(row -> row.kind().equals("TASK_REMINDED") && row.actor().equals(by.id())
                && row.effectiveOn().equals(office.today()) && row.facts().contains("\"" + task.taskId() + "\""));
    }

    /** Completes the task with its form's fields; claims it when nobody has. @throws Refusal 409 when somebody else has it */
    @Transactional
    public void complete(String taskId, Person person, Map<String, Object> given) {
        var task = locked("complete", taskId, person);
        requireCandidate(task, person);
        if (task.assignee() != null && !has(person, task)) {
            throw Refusal.conflict("task-claimed", task.assignee());
        }
        completeFor(taskId, task.assignee(), person, () -> fields.known(taskId, given));
    }

    void completeFor(String taskId, Person person, Map<String, Object> values) {
        completeFor(taskId, worklist.find(taskId).map(WorklistTask::assignee).orElse(null), person, () -> values);
    }

    private void completeFor(String taskId, String assignee, Person person, Supplier<Map<String, Object>> values) {
        as(person, () -> atOnce.complete(taskId, () -> {
            var given = values.get();
            if (!person.id().equals(assignee)) {
                tasks.setAssignee(taskId, person.id());
            }
            tasks.complete(taskId, given);
        }));
    }

    WorklistTask locked(String act, String taskId, Person person) {
        worklist.about(taskId).ifPresent(about -> {
            ahead.expect(act + " " + about.kind(), taskId, about.caseNumber(), about.projectNumber(), about.itemCode(), person.id(), person.department(),
                    office.today());
            lock.lockByKey(about.projectNumber() != null ? about.projectNumber() : about.subject());
        });
        lock.covers(taskId);
        return require(taskId, person);
    }

    private void requireCandidate(WorklistTask task, Person person) {
        if (!isCandidate(task, person) && !has(person, task)) {
            throw Refusal.notFound("task-unknown");
        }
    }

    /** What this person may do with tasks now; asked once for a whole list. */
    public Reach reach(Person person) {
        var absent = groups.absentFor(person);
        return new Reach(person, groups.of(person, absent), Stream.concat(Stream.of(person), absent.stream()).map(Person::id).collect(Collectors.toSet()));
    }

    boolean has(Person person, WorklistTask task) {
        return reach(person).has(task);
    }

    public boolean isCandidate(WorklistTask task, Person person) {
        return reach(person).candidate(task);
    }

    /** Whether the person may see the task: its department, its candidates, who has it, and who oversees all. */
    public boolean sees(WorklistTask task, Person person) {
        return reach(person).sees(task);
    }

    private boolean leads(Person person, WorklistTask task) {
        return reach(person).leads(task);
    }

    private void as(Person person, Runnable act) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(person.id(), List.copyOf(groups.of(person)));
        try {
            act.run();
        } finally {
            identity.setAuthentication(before);
        }
    }
}
