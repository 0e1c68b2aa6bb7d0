package org.binglian.hall.acts;

import java.time.LocalDate;
import java.util.List;
import org.binglian.access.Person;
import org.binglian.engine.door.OfficeGroups;
import org.binglian.worklist.Query;
import org.binglian.worklist.Worklist;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/** The tasks of a party outside the office: an applicant's, an agency's. */
@Component
public class OwnTasks {

    /** {@code href}: the task's own page. */
    public record Own(String id, String name, String kind, String caseNumber, String projectNumber, LocalDate due, String href) {

        /** Signing for papers has a page of its own. */
        public boolean delivery() {
            return "DELIVERY".equals(kind);
        }
    }

    private final Worklist worklist;
    private final OfficeGroups groups;

    OwnTasks(Worklist worklist, OfficeGroups groups) {
        this.worklist = worklist;
        this.groups = groups;
    }

    List<Own> ofCase(String caseNumber, Person person) {
        return list(mine(person).caseNumber(caseNumber), person);
    }

    List<Own> all(Person person) {
        return list(mine(person).page(100, null), person);
    }

    private Query mine(Person person) {
        return Query.mineOrCandidates(person.id(), List.copyOf(groups.of(person)));
    }

    private List<Own> list(Query query, Person person) {
        return person.department() != null ? List.of() : worklist.list(query).tasks().stream().map(OwnTasks::own).toList();
    }

    static Own own(WorklistTask task) {
        String href = "DELIVERY".equals(task.kind()) ? "/cases/" + task.caseNumber() + "/collection"
                : task.caseNumber() == null ? "/tasks/" + task.taskId() : "/cases/" + task.caseNumber() + "/tasks/" + task.taskId();
        return new Own(task.taskId(), task.name(), task.kind(), task.caseNumber(), task.projectNumber(), task.dueOn(), href);
    }
}
