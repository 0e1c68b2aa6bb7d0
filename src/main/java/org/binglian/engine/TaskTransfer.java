package org.binglian.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing one's task to a colleague of the department (转办), with a reason; recorded, and the colleague is told. */
@Service
public class TaskTransfer {

    private final TaskDesk desk;
    private final People people;
    private final Notices notices;
    private final Ledger ledger;
    private final OfficeTime office;

    TaskTransfer(TaskDesk desk, People people, Notices notices, Ledger ledger, OfficeTime office) {
        this.desk = desk;
        this.people = people;
        this.notices = notices;
        this.ledger = ledger;
        this.office = office;
    }

    /** Whether the task is this person's to hand on: had, or still open to whoever of the department takes it. */
    public boolean mayHandOn(WorklistTask task, Person person) {
        return person.department() != null && (task.assignee() == null ? desk.isCandidate(task, person) : desk.has(person, task));
    }

    /** The colleagues who could have it. */
    public List<Person> colleagues(WorklistTask task, Person person) {
        return person.department() == null ? List.of() : people.ofDepartment(person.department()).stream()
                .filter(one -> !one.id().equals(person.id()) && !one.id().equals(task.assignee()) && desk.isCandidate(task, one)).toList();
    }

    /**
     * Hands it on. Answers who has it now: a stand-in where the colleague is absent.
     *
     * @throws Refusal 409 when the task is somebody else's, 422 without a reason or for anybody but a colleague who may have it
     */
    @Transactional
    public String transfer(String taskId, String to, String reason, Person by) {
        var task = desk.locked("transfer", taskId, by);
        if (!mayHandOn(task, by)) {
            throw Refusal.conflict("task-not-yours");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason-required").field("reason", "required");
        }
        var colleague = colleagues(task, by).stream().filter(one -> one.id().equals(to)).findFirst()
                .orElseThrow(() -> Refusal.invalid("person-not-of-department").field("to", "not-a-colleague"));
        String has = desk.give(task, colleague, by);
        String subject = task.caseNumber() == null ? task.projectNumber() : task.caseNumber();
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("task", task.name(), "to", has, "reason", reason.strip()));
        if (task.itemCode() != null) {
            facts.put("itemCode", task.itemCode());
        }
        ledger.append(new Entry(subject, "TASK_TRANSFERRED", by.id(), office.today(), facts));
        notices.tell(has, "TASK_TRANSFERRED", task.caseNumber(), Map.of("from", by.nameZh(), "reason", reason.strip(), "task", task.name()));
        return has;
    }
}
