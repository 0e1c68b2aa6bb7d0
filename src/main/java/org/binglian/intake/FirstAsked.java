package org.binglian.intake;

import java.util.List;
import java.util.Optional;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Role;
import org.binglian.worklist.Duties;
import org.binglian.worklist.Duty;
import org.springframework.stereotype.Component;

/**
 * The first person asked, who owns the answer (首问负责): the clerk who filed the case at the window, otherwise the lead department's
 * section head, as named when its first task was delivered.
 */
@Component
public class FirstAsked {

    private final People people;
    private final Duties duties;

    FirstAsked(People people, Duties duties) {
        this.people = people;
        this.duties = duties;
    }

    /** Empty where the lead department has nobody. */
    public Optional<Person> of(ApprovalCase filed) {
        var clerk = people.find(filed.filedBy()).filter(person -> person.is(Role.WINDOW));
        if (clerk.isPresent()) {
            return clerk;
        }
        List<Duty> tasks = duties.ofCase(filed.number().value()).stream().filter(duty -> filed.leadDepartment().equals(duty.department())
                && duty.itemCode() == null && duty.named() != null).toList();
        return tasks.isEmpty() ? head(filed.leadDepartment()) : people.find(tasks.get(tasks.size() - 1).named());
    }

    /** The section head of today. */
    public Optional<Person> head(String department) {
        return people.ofDepartment(department).stream().filter(person -> !person.is(Role.LEADER)).findFirst()
                .or(() -> people.leaderOf(department));
    }
}
