package org.binglian.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.engine.alarm.HoldActs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Releases held defaults from the page of supervision: the same act as in the task. */
@Controller
class HeldDefaultPages {

    private static final int LONGEST_REASON = 900;

    private final HoldActs acts;
    private final SupervisionPages pages;
    private final CurrentPerson current;

    HeldDefaultPages(HoldActs acts, SupervisionPages pages, CurrentPerson current) {
        this.acts = acts;
        this.pages = pages;
        this.current = current;
    }

    @PostMapping("/supervision/held/{id}/release")
    String release(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Model model, Locale locale, HttpServletResponse answer) {
        return released(() -> acts.requireWaiting(id), reason, "reason-" + id, model, locale, answer, (by, why) -> acts.releaseOne(id, by, why));
    }

    @PostMapping("/supervision/holds/{number}/release")
    String releaseAll(@PathVariable String number, @RequestParam(defaultValue = "") String reason, Model model, Locale locale, HttpServletResponse answer) {
        return released(() -> acts.checkBy(number), reason, "reason-" + number, model, locale, answer, (by, why) -> acts.releaseAll(number, by, why));
    }

    private String released(Runnable there, String reason, String field, Model model, Locale locale, HttpServletResponse answer,
                            BiConsumer<String, String> act) {
        var person = current.require();
        if (!person.is(Role.SUPERVISOR)) {
            throw Refusal.notFound("not-found");
        }
        there.run();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            model.addAttribute("reasonField", field);
            model.addAttribute("reasonSaid", reason);
            answer.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return pages.supervision(model, locale);
        }
        act.accept(person.id(), reason.strip());
        return "redirect:/supervision#held";
    }
}
