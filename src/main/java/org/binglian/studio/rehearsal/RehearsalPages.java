package org.binglian.studio.rehearsal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.binglian.access.Problems;
import org.binglian.access.Refusal;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.rehearsal.Rehearsals;
import org.binglian.studio.Analysts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ask for a rehearsal, watch it, cancel it, read it. A running one's page comes anew every few seconds, unless its reader stops that. */
@Controller
class RehearsalPages {

    private static final String EVERY = "3";

    private final Rehearsals rehearsals;
    private final RehearsalOrders orders;
    private final RehearsalWords words;
    private final Drafts drafts;
    private final List<ResultPart> parts;
    private final Problems problems;
    private final Analysts analysts;

    RehearsalPages(Rehearsals rehearsals, RehearsalOrders orders, RehearsalWords words, Drafts drafts, List<ResultPart> parts, Problems problems,
                   Analysts analysts) {
        this.rehearsals = rehearsals;
        this.orders = orders;
        this.words = words;
        this.drafts = drafts;
        this.parts = parts;
        this.problems = problems;
        this.analysts = analysts;
    }

    @GetMapping("/studio/drafts/{draft}/rehearsals")
    String list(@PathVariable long draft, Model model) {
        analysts.reader();
        return page(draft, model);
    }

    private String page(long draft, Model model) {
        model.addAttribute("draft", drafts.get(draft));
        model.addAttribute("rehearsals", orders.of(draft));
        model.addAttribute("mostCases", RehearsalOrders.MOST_CASES);
        return "studio-rehearsals";
    }

    @PostMapping("/studio/drafts/{draft}/rehearsals")
    String ask(@PathVariable long draft, @RequestParam Rehearsal.Kind kind, @RequestParam(required = false) String cases, Model model, Locale locale,
               HttpServletResponse response) {
        var analyst = analysts.analyst();
        try {
            return "redirect:/studio/rehearsals/" + orders.ask(draft, kind, number(cases), analyst).id();
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            response.setStatus(refusal.status());
            model.addAttribute("refused", problems.sentence(locale, refusal));
            model.addAttribute("cases", cases);
            return page(draft, model);
        }
    }

    private static Integer number(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : Integer.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            throw Refusal.invalid("rehearsal-wish").field("cases", "range", 1, RehearsalOrders.MOST_CASES);
        }
    }

    @GetMapping("/studio/rehearsals/{id}")
    String one(@PathVariable long id, @RequestParam(defaultValue = "false") boolean still, Model model, Locale locale, HttpServletResponse response) {
        analysts.reader();
        var rehearsal = rehearsals.require(id);
        model.addAttribute("rehearsal", rehearsal);
        model.addAttribute("draft", drafts.get(rehearsal.draft()));
        model.addAttribute("message", words.message(rehearsal, locale));
        model.addAttribute("step", words.step(rehearsal, locale));
        model.addAttribute("still", still);
        if (!rehearsal.state().ended() && !still) {
            response.setHeader("Refresh", EVERY);
        }
        if (rehearsal.result() != null) {
            parts.stream().filter(part -> part.kind() == rehearsal.kind()).findFirst().ifPresent(part -> {
                part.show(rehearsal, model, locale);
                model.addAttribute("part", part.template());
            });
        }
        return "studio-rehearsal";
    }

    @PostMapping("/studio/rehearsals/{id}/cancel")
    String cancel(@PathVariable long id) {
        analysts.analyst();
        rehearsals.cancel(rehearsals.require(id).id());
        return "redirect:/studio/rehearsals/" + id;
    }
}
