package org.binglian.desk.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.engine.TaskDesk;
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
    private final Cards cards;
    private final Beside beside;
    private final Colleagues colleagues;
    private final DoneLines done;
    private final TaskWords ended;
    private final CurrentPerson current;

    TaskPages(TaskDesk desk, Cards cards, Beside beside, Colleagues colleagues, DoneLines done, TaskWords ended, CurrentPerson current) {
        this.desk = desk;
        this.cards = cards;
        this.beside = beside;
        this.colleagues = colleagues;
        this.done = done;
        this.ended = ended;
        this.current = current;
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
        model.addAttribute("why", beside.why(task, locale));
        model.addAttribute("it", beside.caseOf(task, locale));
        model.addAttribute("done", done.just(justDone, person, locale));
        model.addAttribute("colleagues", desk.reach(person).leads(task) ? colleagues.whoMay(task, locale) : List.of());
        return "desk-task";
    }
}
