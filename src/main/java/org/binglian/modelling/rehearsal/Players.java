package org.binglian.modelling.rehearsal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.engine.TaskDesk;
import org.binglian.engine.alarm.DemoTime;
import org.binglian.worklist.Query;
import org.binglian.worklist.Worklist;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/** In the child: the office's people, each doing a task that is his to do, through the desk that the doors use. */
@Component
@InChild
public class Players {

    private static final Set<String> LEADERS = Set.of("DECISION", "OVERDUE_DECISION", "EXTENSION", "REVOCATION_DECISION", "DECISION_AGAIN");

    private final People people;
    private final Worklist worklist;
    private final TaskDesk desk;
    private final Answers answers;
    private final DemoTime time;
    private final Map<String, Person> known = new ConcurrentHashMap<>();

    Players(People people, Worklist worklist, TaskDesk desk, Answers answers, DemoTime time) {
        this.people = people;
        this.worklist = worklist;
        this.desk = desk;
        this.answers = answers;
        this.time = time;
    }

    public Person person(String id) {
        return known.computeIfAbsent(id, people::require);
    }

    /** What is open when the steps that wait for nobody are done. */
    public List<WorklistTask> open(String caseNumber) {
        time.runSteps();
        return worklist.list(Query.ofCase(caseNumber)).tasks();
    }

    /** Completes the task with these fields over the usual ones of its kind; what its form asks besides is filled in. */
    public void complete(WorklistTask task, Map<String, Object> fields) {
        answers.give(task, worker(task), fields);
    }

    /** Whoever may do the task: who has it, the leader where the leader decides, otherwise the department's first that may. */
    public Person worker(WorklistTask task) {
        if (task.assignee() != null) {
            return person(task.assignee());
        }
        boolean leads = task.leaderOnly() || LEADERS.contains(task.kind());
        Set<String> likely = new LinkedHashSet<>();
        for (String group : task.candidateGroups()) {
            String department = group.endsWith("leader") ? group.substring(0, group.length() - "leader".length()) : group;
            likely.addAll(leads ? List.of(department + "leader", department + "1") : List.of(department + "1", department + "2", department + "leader"));
            likely.add(group.startsWith("Party") ? group.substring("Party".length()) : group);
        }
        return likely.stream().flatMap(id -> people.find(id).stream()).filter(one -> desk.isCandidate(task, one)).findFirst()
                .or(() -> people.all().stream().filter(one -> desk.isCandidate(task, one)).findFirst())
                .orElseThrow(() -> new IllegalStateException("nobody may do " + task.kind() + " of " + task.candidateGroups()));
    }
}
