package org.binglian.desk.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.engine.TaskDesk;
import org.binglian.engine.TaskLevels;
import org.binglian.hall.CaseGlances;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One task: what is asked, until when and why, the case beside it, the form; and what happened instead when it is over. */
@Controller
class TaskPages {

    private final TaskDesk desk;
    private final TaskLevels levels;
    private final Cards cards;
    private final CaseGlances glances;
    private final Colleagues colleagues;
    private final DoneLines done;
    private final TaskWords ended;
    private final CurrentPerson current;
    private final DeskLists lists;

    TaskPages(TaskDesk desk, TaskLevels levels, Cards cards, CaseGlances glances, Colleagues colleagues, DoneLines done, TaskWords ended,
              CurrentPerson current, DeskLists lists) {
        this.desk = desk;
        this.levels = levels;
        this.cards = cards;
        this.glances = glances;
        this.colleagues = colleagues;
        this.done = done;
        this.ended = ended;
        this.current = current;
        this.lists = lists;
    }

    @GetMapping("/desk/tasks/{id}")
    String one(@PathVariable String id, @RequestParam(required = false) String show, @RequestParam(required = false) String kind,
               @RequestParam(required = false) String q, @RequestParam(name = "done", required = false) String justDone, Locale locale, Model model,
               HttpServletResponse response) {
        var person = current.require();
        var filter = new Filter(show, kind, q);
        model.addAttribute("filter", filter);
        WorklistTask task;
        try {
            task = desk.require(id, person);
        } catch (Refusal over) {
            if (over.status() != 409) {
                throw over;
            }
            response.setStatus(409);
            model.addAttribute("ended", ended.of(id, over, locale));
            return "desk-ended";
        }
        model.addAttribute("task", task);
        model.addAttribute("card", cards.of(List.of(task), person, filter, locale).get(0));
        model.addAttribute("why", levels.clockOf(id).map(clock -> glances.why(clock, locale)).orElse(null));
        model.addAttribute("it", task.caseNumber() == null ? null : glances.of(task.caseNumber(), locale).orElse(null));
        model.addAttribute("done", done.just(justDone, person, locale));
        model.addAttribute("colleagues", desk.reach(person).leads(task) ? colleagues.whoMay(task, locale) : List.of());
        return "desk-task";
    }

    /** The first of the list that is not that task; the list when there is no other. */
    @GetMapping("/desk/next")
    String next(@RequestParam(required = false) String show, @RequestParam(required = false) String kind, @RequestParam(required = false) String q,
                @RequestParam(required = false) String after) {
        var person = current.require();
        var filter = new Filter(show, kind, q);
        return "redirect:" + lists.page(person, filter, 3, null).tasks().stream().filter(task -> !task.taskId().equals(after))
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
