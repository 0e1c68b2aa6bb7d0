package org.binglian.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
        List<Duty> had = duties.ofCase(filed.number().value());
        var ids = new java.util.HashSet<String>(List.of(filed.filedBy()));
        had.stream().map(Duty::named).filter(java.util.Objects::nonNull).forEach(ids::add);
        return of(filed, people.named(ids), had, people::ofDepartment);
    }

    /** The same, of what was read before: these people by id, the duties of the case, the newest first, and everybody of a department. */
    public static Optional<Person> of(ApprovalCase filed, Map<String, Person> people, List<Duty> duties, Function<String, List<Person>> staff) {
        var clerk = Optional.ofNullable(people.get(filed.filedBy())).filter(person -> person.is(Role.WINDOW));
        if (clerk.isPresent()) {
            return clerk;
        }
        List<Duty> tasks = duties.stream().filter(duty -> filed.leadDepartment().equals(duty.department()) && duty.itemCode() == null
                && duty.named() != null).toList();
        return tasks.isEmpty() ? head(staff.apply(filed.leadDepartment()))
                : Optional.ofNullable(people.get(tasks.get(tasks.size() - 1).named()));
    }

    /** The section head of today, of everybody of a department by id. */
    public static Optional<Person> head(List<Person> staff) {
        return staff.stream().filter(person -> !person.is(Role.LEADER)).findFirst()
                .or(() -> staff.stream().filter(person -> person.is(Role.LEADER)).findFirst());
    }
}
