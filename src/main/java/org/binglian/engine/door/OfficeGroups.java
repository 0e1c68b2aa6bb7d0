package org.binglian.engine.door;

import java.util.LinkedHashSet;
import java.util.Set;
import org.binglian.access.Person;
import org.binglian.access.Role;
import org.springframework.stereotype.Component;

/** The candidate groups of a person: the department, and its leader's group for the leader; {@code camunda-admin} for the operator. */
@Component
public class OfficeGroups {

    public static final String OPERATORS = "camunda-admin";

    public Set<String> of(Person person) {
        Set<String> groups = new LinkedHashSet<>();
        if (person.department() != null && (person.is(Role.SECTION) || person.is(Role.LEADER) || person.is(Role.WINDOW) || person.is(Role.SUPERVISOR))) {
            groups.add(person.department());
        }
        if (person.is(Role.LEADER) && person.department() != null) {
            groups.add(person.department() + "leader");
        }
        if (person.is(Role.ADMIN)) {
            groups.add(OPERATORS);
        }
        return groups;
    }
}
