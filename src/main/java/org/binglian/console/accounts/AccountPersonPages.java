package org.binglian.console.accounts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Problems;
import org.binglian.access.Refusal;
import org.binglian.worklist.StandIns;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the operator notes of the person of an account: the name at the single sign-on, and who stands in (A/B角). */
@Controller
@RequestMapping("/console/accounts/{id}")
class AccountPersonPages {

    private final AccountActs acts;
    private final StandIns standIns;
    private final CurrentPerson current;
    private final Problems problems;

    AccountPersonPages(AccountActs acts, StandIns standIns, CurrentPerson current, Problems problems) {
        this.acts = acts;
        this.standIns = standIns;
        this.current = current;
        this.problems = problems;
    }

    @PostMapping("/identity")
    String identity(@PathVariable String id, @RequestParam(defaultValue = "") String identity, Locale locale, RedirectAttributes next) {
        var by = AccountsApi.operator(current);
        return tried(id, Map.of("identity", identity), locale, next, () -> acts.identity(id, identity, by));
    }

    @PostMapping("/stand-ins")
    String standIn(@PathVariable String id, @RequestParam(defaultValue = "") String deputy, @RequestParam(defaultValue = "") String from,
                   @RequestParam(defaultValue = "") String until, Locale locale, RedirectAttributes next) {
        var by = AccountsApi.operator(current);
        return tried(id, Map.of("deputy", deputy, "from", from, "until", until), locale, next, () -> standIns.nameFor(id, deputy, day("from", from),
                day("until", until), by));
    }

    @PostMapping("/stand-ins/{number}/end")
    String end(@PathVariable String id, @PathVariable long number, Locale locale, RedirectAttributes next) {
        var by = AccountsApi.operator(current);
        return tried(id, Map.of(), locale, next, () -> standIns.endFor(id, number, by));
    }

    /** Back to the account, with what was refused and what was typed. */
    private String tried(String id, Map<String, String> typed, Locale locale, RedirectAttributes next, Runnable act) {
        acts.require(id);
        try {
            act.run();
            next.addFlashAttribute("done", true);
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", Said.of(refusal, problems, locale));
            next.addFlashAttribute("typed", typed);
        }
        return "redirect:/console/accounts/" + id;
    }

    private static LocalDate day(String field, String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("stand-in-refused").field(field, "date");
        }
    }
}
