package org.binglian.engine;

import java.util.Collections;
import java.util.Set;
import org.binglian.access.Person;
import org.binglian.access.Role;
import org.binglian.worklist.WorklistTask;

/** What a person may do with tasks now: by the own posts, and by those of the colleagues for whom the person stands in. */
public record Reach(Person person, Set<String> groups, Set<String> hands) {

    public Reach {
        groups = Set.copyOf(groups);
        hands = Set.copyOf(hands);
    }

    /** Whether the task may be this person's to do. */
    public boolean candidate(WorklistTask task) {
        return !Collections.disjoint(task.candidateGroups(), groups);
    }

    /** Whether the task is this person's, or a colleague's for whom the person stands in. */
    public boolean has(WorklistTask task) {
        return task.assignee() != null && hands.contains(task.assignee());
    }

    /** Whether the person may see the task: its department, its candidates, who has it, and who oversees all. */
    public boolean sees(WorklistTask task) {
        return has(task) || candidate(task) || person.is(Role.SUPERVISOR) || person.is(Role.ADMIN)
                || person.department() != null && person.department().equals(task.department());
    }

    /** Whether this person leads the department whose task it is, in post or as the deputy of these days. */
    public boolean leads(WorklistTask task) {
        return task.department() != null && task.department().equals(person.department()) && groups.contains(task.department() + "leader");
    }
}
