package org.binglian.studio.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.binglian.access.Refusal;
import org.binglian.catalogue.upkeep.CatalogueChanges;
import org.binglian.catalogue.upkeep.ChangeEdits;
import org.binglian.catalogue.upkeep.Proposal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a change is, on what ground, from which day: asked first, and changed as long as it is open. */
@Controller
class AboutPages {

    private static final String VIEW = "upkeep/about";

    private final CatalogueChanges changes;
    private final ChangeEdits edits;
    private final ChangeFrame frame;
    private final UpkeepForms forms;

    AboutPages(CatalogueChanges changes, ChangeEdits edits, ChangeFrame frame, UpkeepForms forms) {
        this.changes = changes;
        this.edits = edits;
        this.frame = frame;
        this.forms = forms;
    }

    /** @param item the item that is changed next, empty when none was chosen */
    @GetMapping("/studio/catalogue/changes/new")
    String ask(@RequestParam(defaultValue = "") String item, Model model) {
        frame.proposer();
        model.addAttribute("said", Map.of("once", UUID.randomUUID().toString(), "item", item));
        model.addAttribute("beginsWith", code(item));
        return VIEW;
    }

    @PostMapping("/studio/catalogue/changes/new")
    ModelAndView begin(@RequestParam Map<String, String> said, Model model, Locale locale, RedirectAttributes next) {
        var person = frame.proposer();
        String item = code(said.get("item"));
        return forms.act(new UpkeepForms.Sent(person, "begin:" + said.getOrDefault("once", ""), "begun", next, locale),
                () -> "/studio/catalogue/changes/" + changes.begin(proposal(said), person).number() + (item == null ? "" : "/items/" + item), wrong -> {
                    model.addAttribute("errors", wrong);
                    model.addAttribute("said", said);
                    model.addAttribute("beginsWith", item);
                    return UpkeepForms.refused(VIEW, model);
                });
    }

    @GetMapping("/studio/catalogue/changes/{number}/about")
    String about(@PathVariable String number, Model model, Locale locale) {
        var change = frame.open(number, model, locale);
        Map<String, String> said = new HashMap<>(Map.of("title", change.title(), "basis", change.basis(), "version", String.valueOf(change.version())));
        said.put("effectiveFrom", change.effectiveFrom() == null ? "" : change.effectiveFrom().toString());
        model.addAttribute("said", said);
        return VIEW;
    }

    @PostMapping("/studio/catalogue/changes/{number}/about")
    ModelAndView revise(@PathVariable String number, @RequestParam int version, @RequestParam Map<String, String> said, Model model, Locale locale,
                        RedirectAttributes next) {
        var person = frame.person();
        return forms.act(new UpkeepForms.Sent(person, "about:" + number + ":" + version + ":" + said.hashCode(), "saved", next, locale), () -> {
            edits.revise(number, version, proposal(said), person);
            return "/studio/catalogue/changes/" + number;
        }, wrong -> {
            var change = frame.open(number, model, locale);
            said.put("version", String.valueOf(change.version()));
            model.addAttribute("errors", wrong);
            model.addAttribute("said", said);
            return UpkeepForms.refused(VIEW, model);
        });
    }

    /** @throws Refusal 422 when what was typed as a day is none */
    static Proposal proposal(Map<String, String> said) {
        String day = said.getOrDefault("effectiveFrom", "").strip();
        try {
            return new Proposal(said.get("title"), said.get("basis"), day.isEmpty() ? null : LocalDate.parse(day));
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid("catalogue-form").field("effectiveFrom", "DATE_SHAPE", day);
        }
    }

    private static String code(String item) {
        return item != null && item.matches("[A-Z][A-Z0-9]{1,19}") ? item : null;
    }
}
