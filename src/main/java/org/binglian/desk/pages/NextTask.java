package org.binglian.desk.pages;

import org.binglian.access.CurrentPerson;
import org.binglian.access.Person;
import org.binglian.engine.TaskDesk;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From a task that is done to the next of the same list. */
@Controller
class NextTask {

    private static final int LOOKED_AT = 3;

    private final DeskLists lists;
    private final TaskDesk desk;
    private final CurrentPerson current;

    NextTask(DeskLists lists, TaskDesk desk, CurrentPerson current) {
        this.lists = lists;
        this.desk = desk;
        this.current = current;
    }

    /** The first that the asker may do and that is not the task {@code after}; the list when there is none. */
    @GetMapping("/desk/next")
    String next(@RequestParam(required = false) String show, @RequestParam(required = false) String kind, @RequestParam(required = false) String q,
                @RequestParam(required = false) String after) {
        var person = current.require();
        var filter = new Filter(show, kind, q);
        return "redirect:" + lists.page(person, filter, LOOKED_AT, null).tasks().stream().filter(task -> !task.taskId().equals(after))
                .filter(task -> doable(task, person)).findFirst()
                .map(task -> address(filter, "/desk/tasks/" + task.taskId(), after)).orElseGet(() -> address(filter, "/desk", after));
    }

    private boolean doable(WorklistTask task, Person person) {
        var reach = desk.reach(person);
        return reach.has(task) || task.assignee() == null && reach.candidate(task);
    }

    private static String address(Filter filter, String path, String done) {
        return done == null || !done.matches("[A-Za-z0-9-]{1,64}") ? filter.at(path) : filter.at(path, "done", done);
    }
}
