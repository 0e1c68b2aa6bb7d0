package org.binglian.desk.pages;

import java.util.List;
import java.util.Locale;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.engine.TaskDesk;
import org.binglian.worklist.Board;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/** The people of a department among whom its head shares out a task, the least loaded first. */
@Component
class Colleagues {

    private final People people;
    private final TaskDesk desk;
    private final Board board;

    Colleagues(People people, TaskDesk desk, Board board) {
        this.people = people;
        this.desk = desk;
        this.board = board;
    }

    /** {@code load} are the open tasks that the colleague has. */
    record Colleague(String id, String name, int load) {
    }

    List<Colleague> whoMay(WorklistTask task, Locale locale) {
        var may = people.ofDepartment(task.department()).stream().filter(one -> desk.isCandidate(task, one)).toList();
        var load = board.load(may.stream().map(Person::id).toList());
        return may.stream().map(one -> new Colleague(one.id(), one.name(locale), load.getOrDefault(one.id(), 0)))
                .sorted(java.util.Comparator.comparingInt(Colleague::load).thenComparing(Colleague::id)).toList();
    }
}
