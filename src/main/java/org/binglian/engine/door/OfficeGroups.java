package org.binglian.engine.door;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Role;
import org.binglian.worklist.StandIns;
import org.springframework.stereotype.Component;

/**
 * The candidate groups of a person: the department, and its leader's group for the leader; {@code camunda-admin} for the operator; for
 * applicants, agents and agencies a group of the account, which no department can be called. Whoever stands in for somebody is in that
 * person's groups too, as long as it is in force.
 */
@Component
public class OfficeGroups {

    public static final String OPERATORS = "camunda-admin";

    private static final String PARTY = "Party";

    private final People people;
    private final StandIns standIns;

    OfficeGroups(People people, StandIns standIns) {
        this.people = people;
        this.standIns = standIns;
    }

    /** The group of an account outside the office; whoever acts for an applicant is in the applicant's. */
    public static String ofParty(String account) {
        return PARTY + account;
    }

    /** The account that a group stands for, null where it is a group of the office. */
    public static String partyOf(String group) {
        return group.startsWith(PARTY) ? group.substring(PARTY.length()) : null;
    }

    public Set<String> of(Person person) {
        return of(person, absentFor(person));
    }

    /** @param absent for whom the person stands in today */
    public Set<String> of(Person person, List<Person> absent) {
        Set<String> groups = ofOwn(person);
        absent.forEach(one -> groups.addAll(ofOwn(one)));
        return groups;
    }

    /** For whom this person stands in today; nobody, for people of no department. */
    public List<Person> absentFor(Person person) {
        return person.department() == null ? List.of() : standIns.absentFor(person.id());
    }

    /** Those of the person's own posts alone. */
    public Set<String> ofOwn(Person person) {
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
        if (person.is(Role.APPLICANT) || person.is(Role.AGENT) || person.is(Role.AGENCY)) {
            groups.add(ofParty(person.id()));
            people.applicantsOf(person.id()).forEach(applicant -> groups.add(ofParty(applicant)));
        }
        return groups;
    }
}
