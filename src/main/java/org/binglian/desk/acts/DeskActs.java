package org.binglian.desk.acts;

import java.util.List;
import java.util.Locale;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Departments;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.engine.TaskDesk;
import org.binglian.engine.TaskTransfer;
import org.binglian.hall.CaseAccess;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/** Which acts beside a task a page offers: only those that this person may do on this task now. */
@Component
public class DeskActs {

    private final TaskDesk desk;
    private final TaskTransfer transfer;
    private final ItemActs items;
    private final CaseAccess access;
    private final People people;
    private final Departments departments;
    private final CurrentPerson current;

    DeskActs(TaskDesk desk, TaskTransfer transfer, ItemActs items, CaseAccess access, People people, Departments departments, CurrentPerson current) {
        this.desk = desk;
        this.transfer = transfer;
        this.items = items;
        this.access = access;
        this.people = people;
        this.departments = departments;
        this.current = current;
    }

    /** The task, when the person may see it. */
    public WorklistTask task(String id) {
        return desk.require(id, current.require());
    }

    public Offered offered(String taskId, Locale locale) {
        var person = current.require();
        var task = task(taskId);
        var colleagues = transfer.mayHandOn(task, person) ? names(transfer.colleagues(task, person), locale) : List.<Offered.Choice>of();
        boolean copies = task.caseNumber() != null && handles(task);
        var now = items.of(task, person, locale);
        return new Offered(task.taskId(), task.kind(), task.caseNumber(), colleagues, now.consultable(), now.procedures(), now.procedureRuns(),
                now.extendable(), now.longestExtension(), copies ? names(others(person), locale) : List.of(),
                copies ? departments.all().stream().map(d -> new Offered.Choice(d.id(), d.name(locale))).toList() : List.of());
    }

    private boolean handles(WorklistTask task) {
        try {
            access.caseHandled(task.caseNumber());
            return true;
        } catch (Refusal notTheirs) {
            return false;
        }
    }

    private List<Person> others(Person person) {
        return people.ofDepartment(person.department()).stream().filter(one -> !one.id().equals(person.id())).toList();
    }

    private static List<Offered.Choice> names(List<Person> people, Locale locale) {
        return people.stream().map(one -> new Offered.Choice(one.id(), one.name(locale))).toList();
    }
}
