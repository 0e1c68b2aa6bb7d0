package org.binglian.engine.task;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Problems;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.ProcessIds;
import org.binglian.engine.Vars;
import org.binglian.review.Reviews;
import org.binglian.supervision.AccountabilityHearing;
import org.binglian.worklist.Duties;
import org.binglian.worklist.Duty;
import org.binglian.worklist.StandIns;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Keeps who was named when a task was delivered, and holds that nobody has a task in a case against themselves (rule 6). */
@Component
class DutyBook {

    private final TaskModels models;
    private final Duties duties;
    private final People people;
    private final OfficeTime office;
    private final AccountabilityHearing hearing;
    private final Problems problems;
    private final StandIns standIns;
    private final Reviews reviews;

    DutyBook(TaskModels models, Duties duties, People people, OfficeTime office, AccountabilityHearing hearing, Problems problems,
             StandIns standIns, @Lazy Reviews reviews) {
        this.models = models;
        this.duties = duties;
        this.people = people;
        this.office = office;
        this.hearing = hearing;
        this.problems = problems;
        this.standIns = standIns;
        this.reviews = reviews;
    }

    void opened(DelegateTask task) {
        String matter = Vars.text(task, Vars.ACCOUNTABILITY_NUMBER);
        if (matter != null) {
            hearing.waitsFor(matter, models.of(task).kind());
        } else if (Vars.text(task, Vars.CASE_NUMBER) != null) {
            deliver(task);
        }
    }

    private void deliver(DelegateTask task) {
        var model = models.of(task);
        List<String> groups = model.inOrder(task.getCandidates().stream().map(link -> link.getGroupId()).filter(Objects::nonNull));
        String department = models.departmentOf(groups);
        List<Person> staff = department == null ? List.of() : staff(task, department);
        String leader = present(staff.stream().filter(person -> person.is(Role.LEADER)).map(Person::id).findFirst().orElse(null));
        String head = groups.stream().allMatch(group -> group.endsWith("leader")) ? leader
                : present(staff.stream().filter(person -> !person.is(Role.LEADER)).map(Person::id).findFirst().orElse(leader));
        duties.delivered(new Duty(task.getId(), model.kind(), Vars.text(task, Vars.CASE_NUMBER), Vars.text(task, Vars.ITEM_CODE), department,
                head, task.getAssignee() == null ? head : task.getAssignee(), leader, office.now()));
    }

    /** Read with those of all bodies of the case: where one review opens, others do. */
    private List<Person> staff(DelegateTask task, String department) {
        Set<String> bodies = new TreeSet<>(Set.of(department));
        reviews.ofCase(Vars.caseNumber(task)).forEach(item -> bodies.add(item.decidingBody()));
        return people.ofDepartments(bodies).stream().filter(person -> department.equals(person.department())).toList();
    }

    /** Nobody answers for the days of an absence: whoever stands in does. */
    private String present(String person) {
        return standIns.deputyOf(person).orElse(person);
    }

    /** @throws ProcessEngineException in words, for Tasklist; its cause keeps the refusal for the API */
    void assigned(DelegateTask task) {
        String matter = task.getProcessDefinitionId().matches("[a-z-]+:.*") && !task.getProcessDefinitionId().startsWith(ProcessIds.ACCOUNTABILITY + ":") ? null
                : Vars.text(task, Vars.ACCOUNTABILITY_NUMBER);
        if (matter == null) {
            duties.taken(task.getId(), task.getAssignee());
        } else if (task.getAssignee() != null) {
            try {
                hearing.requireMay(matter, models.of(task).kind(), people.require(task.getAssignee()));
            } catch (Refusal refused) {
                throw new ProcessEngineException(problems.sentence(Locale.SIMPLIFIED_CHINESE, refused), refused);
            }
        }
    }
}
