package org.binglian.engine.task;

import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.Vars;
import org.binglian.engine.door.OfficeGroups;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.worklist.StandIns;
import org.binglian.worklist.Worklist;
import org.binglian.worklist.WorklistTask;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Keeps who has a task for somebody absent, and records what was done so (X 代 Y), whatever the door. */
@Component
class StandInBook {

    private final StandIns standIns;
    private final Worklist worklist;
    private final OfficeGroups groups;
    private final People people;
    private final Ledger ledger;
    private final OfficeTime office;

    StandInBook(StandIns standIns, Worklist worklist, OfficeGroups groups, People people, Ledger ledger, OfficeTime office) {
        this.standIns = standIns;
        this.worklist = worklist;
        this.groups = groups;
        this.people = people;
        this.ledger = ledger;
        this.office = office;
    }

    /** Asked before the worklist notes the new assignee. */
    void assigned(DelegateTask task) {
        String before = worklist.find(task.getId()).map(WorklistTask::assignee).orElse(null);
        var deputy = task.getAssignee() == null ? null : people.find(task.getAssignee()).orElse(null);
        if (deputy != null && !deputy.id().equals(before)) {
            standIns.has(task.getId(), deputy.id(), absent(task, deputy, before));
        }
    }

    /** Whose it was; or the one through whom alone the deputy may have it. */
    private String absent(DelegateTask task, Person deputy, String before) {
        var absent = standIns.absentFor(deputy.id());
        return absent.isEmpty() ? null : absent.stream().map(Person::id).filter(id -> id.equals(before)).findFirst().orElseGet(() -> candidate(task, deputy) ? null
                : absent.stream().filter(one -> candidate(task, one)).map(Person::id).findFirst().orElse(null));
    }

    private boolean candidate(DelegateTask task, Person person) {
        var own = groups.ofOwn(person);
        return task.getCandidates().stream().anyMatch(link -> link.getGroupId() != null && own.contains(link.getGroupId()));
    }

    void completed(DelegateTask task) {
        String subject = Vars.text(task, Vars.CASE_NUMBER) != null ? Vars.text(task, Vars.CASE_NUMBER) : Vars.text(task, Vars.PROJECT_NUMBER);
        if (task.getAssignee() == null || subject == null) {
            return;
        }
        standIns.stoodInFor(task.getId(), task.getAssignee()).ifPresent(absent -> {
            Map<String, Object> facts = new LinkedHashMap<>(Map.of("task", task.getName(), "absent", absent, "deputy", task.getAssignee()));
            if (Vars.text(task, Vars.ITEM_CODE) != null) {
                facts.put("itemCode", Vars.text(task, Vars.ITEM_CODE));
            }
            ledger.append(new Entry(subject, "STOOD_IN", task.getAssignee(), office.today(), facts));
        });
    }
}
