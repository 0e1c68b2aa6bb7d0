package org.binglian.desk.pages;

import java.util.Locale;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.engine.TaskDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Claim, give back, share out, remind: from the task's page or a list, to which it leads back with what happened. */
@Controller
@RequestMapping("/desk/tasks/{id}")
class TaskActs {

    private final TaskDesk desk;
    private final TaskWords words;
    private final CurrentPerson current;

    TaskActs(TaskDesk desk, TaskWords words, CurrentPerson current) {
        this.desk = desk;
        this.words = words;
        this.current = current;
    }

    /** From where the act came: a list when {@code list} is given, else the task; and the list's filter. */
    record Back(String list, String show, String kind, String q) {

        String address(String id) {
            return new Filter(show, kind, q).at(list == null ? "/desk/tasks/" + id : "/desk");
        }
    }

    @PostMapping("/claim")
    String claim(@PathVariable String id, Back back, Locale locale, RedirectAttributes told) {
        return act("claimed", id, back, locale, told, () -> desk.claim(id, current.require()));
    }

    @PostMapping("/give-back")
    String giveBack(@PathVariable String id, Back back, Locale locale, RedirectAttributes told) {
        return act("given-back", id, back, locale, told, () -> desk.unclaim(id, current.require()));
    }

    @PostMapping("/remind")
    String remind(@PathVariable String id, Back back, Locale locale, RedirectAttributes told) {
        return act("reminded", id, back, locale, told, () -> desk.remind(id, current.require()));
    }

    @PostMapping("/assign")
    String assign(@PathVariable String id, @RequestParam(defaultValue = "") String to, Back back, Locale locale, RedirectAttributes told) {
        return act("assigned", id, back, locale, told, () -> {
            if (to.isBlank()) {
                throw Refusal.invalid("person-not-of-department").field("to", "required");
            }
            desk.assign(id, to, current.require());
        });
    }

    private String act(String done, String id, Back back, Locale locale, RedirectAttributes told, Runnable act) {
        try {
            act.run();
            told.addFlashAttribute("told", done);
        } catch (RuntimeException failure) {
            String refused = words.refused(failure, locale);
            if (refused == null || failure instanceof Refusal refusal && refusal.status() == 404) {
                throw failure;
            }
            told.addFlashAttribute("refused", refused);
        }
        return "redirect:" + back.address(id);
    }
}
