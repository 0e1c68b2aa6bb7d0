package org.binglian.studio.releases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.binglian.modelling.draft.Drafts;
import org.binglian.modelling.release.MovingCases.Choice;
import org.binglian.modelling.release.Releases;
import org.binglian.studio.Analysts;
import org.binglian.studio.StudioForms;
import org.binglian.studio.StudioTold;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft released by another analyst, with all, none or some of the running cases. */
@Controller
class DraftReleasePages {

    private final Releases releases;
    private final Drafts drafts;
    private final MoveOffer offer;
    private final StudioForms forms;
    private final Analysts analysts;

    DraftReleasePages(Releases releases, Drafts drafts, MoveOffer offer, StudioForms forms, Analysts analysts) {
        this.releases = releases;
        this.drafts = drafts;
        this.offer = offer;
        this.forms = forms;
        this.analysts = analysts;
    }

    @GetMapping("/studio/drafts/{id}/release")
    String choose(@PathVariable long id, Model model, Locale locale) {
        analysts.analyst();
        var draft = drafts.get(id);
        if (!draft.open()) {
            return "redirect:/studio/drafts/" + id;
        }
        model.addAttribute("draft", draft);
        model.addAttribute("offer", offer.of(null, id, draft.version(), locale));
        model.addAttribute("ticked", model.getAttribute("studioTold") instanceof StudioTold told ? MoveSelection.again(told.typed()) : null);
        model.addAttribute("once", UUID.randomUUID().toString());
        return "studio-release-cases";
    }

    @PostMapping("/studio/drafts/{id}/release")
    ModelAndView release(@PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "") String note,
                         @RequestParam(defaultValue = "NONE") Choice.Kind move, MoveSelection selection, @RequestParam(required = false) String once,
                         Locale locale, RedirectAttributes next) {
        var analyst = analysts.analyst();
        Map<String, String> typed = new LinkedHashMap<>(selection.typed());
        typed.put("note", note);
        typed.put("move", move.name());
        return forms.act(analyst, new StudioForms.Sent("release", once, typed),
                () -> "/studio/releases/" + releases.release(id, version, note, choice(id, version, move, selection), analyst.id()).number(),
                "/studio/drafts/" + id + (move == Choice.Kind.CHOSEN ? "/release" : ""), next, locale, "drafts.released");
    }

    private Choice choice(long id, int version, Choice.Kind move, MoveSelection selection) {
        return move == Choice.Kind.CHOSEN ? new Choice(move, offer.chosen(selection, null, id, version)) : new Choice(move, List.of());
    }
}
