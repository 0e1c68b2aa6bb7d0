package org.binglian.engine;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.AccountChanged;
import org.binglian.access.CurrentPerson;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.door.OfficeGroups;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.binglian.project.ProjectLock;
import org.binglian.worklist.Worklist;
import org.binglian.worklist.WorklistTask;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives the tasks of somebody who left, or may no longer do them, back to their department, in the transaction that closed or changed the
 * account: no clock runs out in the hands of nobody.
 */
@Component
class ReturnedTasks {

    private final TaskService tasks;
    private final Worklist worklist;
    private final People people;
    private final OfficeGroups groups;
    private final CurrentPerson current;
    private final ProjectLock lock;
    private final Notices notices;
    private final Ledger ledger;
    private final OfficeTime office;

    ReturnedTasks(@Lazy TaskService tasks, Worklist worklist, People people, OfficeGroups groups, CurrentPerson current, ProjectLock lock,
                  Notices notices, Ledger ledger, OfficeTime office) {
        this.tasks = tasks;
        this.worklist = worklist;
        this.people = people;
        this.groups = groups;
        this.current = current;
        this.lock = lock;
        this.notices = notices;
        this.ledger = ledger;
        this.office = office;
    }

    @EventListener
    void accountChanged(AccountChanged changed) {
        var held = worklist.heldBy(changed.id()).stream().sorted(Comparator.comparing(ReturnedTasks::subject)).toList();
        if (held.isEmpty()) {
            return;
        }
        held.forEach(task -> lock.lockByKey(subject(task)));
        var person = people.present(changed.id());
        String by = current.get().map(Person::id).orElse(changed.id());
        worklist.heldBy(changed.id()).stream().filter(task -> !mayDo(person, task)).forEach(task -> giveBack(task, by));
    }

    /** What belongs to one person alone, such as an applicant's own task, has nobody to go back to. */
    private boolean mayDo(Optional<Person> person, WorklistTask task) {
        return task.department() == null || task.candidateGroups().isEmpty()
                || person.filter(one -> new Reach(one, groups.of(one), java.util.Set.of()).candidate(task)).isPresent();
    }

    private void giveBack(WorklistTask task, String by) {
        tasks.setAssignee(task.taskId(), null);
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("task", task.name(), "from", task.assignee(), "department", task.department()));
        if (task.itemCode() != null) {
            facts.put("itemCode", task.itemCode());
        }
        ledger.append(new Entry(subject(task), "TASK_RETURNED", by, office.today(), facts));
        notices.tell(task.department(), "TASK_RETURNED", task.caseNumber(), Map.of("from", task.assignee(), "task", task.name()));
    }

    private static String subject(WorklistTask task) {
        return task.caseNumber() == null ? task.projectNumber() : task.caseNumber();
    }
}
