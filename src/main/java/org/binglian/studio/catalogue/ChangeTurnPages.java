package org.binglian.studio.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.binglian.access.Refusal;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.upkeep.ChangeBases;
import org.binglian.catalogue.upkeep.ChangeConsent;
import org.binglian.catalogue.upkeep.ChangeEdits;
import org.binglian.catalogue.upkeep.ChangeTurns;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of a change: each does its act once and leads back to the change. */
@Controller
@RequestMapping("/studio/catalogue/changes/{number}")
class ChangeTurnPages {

    private final ChangeTurns turns;
    private final ChangeConsent consent;
    private final ChangeEdits edits;
    private final ChangeBases bases;
    private final ChangeFrame frame;
    private final UpkeepForms forms;

    ChangeTurnPages(ChangeTurns turns, ChangeConsent consent, ChangeEdits edits, ChangeBases bases, ChangeFrame frame, UpkeepForms forms) {
        this.turns = turns;
        this.consent = consent;
        this.edits = edits;
        this.bases = bases;
        this.frame = frame;
        this.forms = forms;
    }

    @PostMapping("/submission")
    ModelAndView submit(@PathVariable String number, @RequestParam int version, Locale locale, RedirectAttributes next) {
        return act(number, version, "submitted", null, () -> turns.submit(number, version, frame.person()).number(), locale, next);
    }

    @PostMapping("/consent")
    ModelAndView consent(@PathVariable String number, @RequestParam int version, @RequestParam(defaultValue = "") String note, Locale locale,
                         RedirectAttributes next) {
        return act(number, version, "consented", null, () -> consent.consent(number, version, note, frame.person()).number(), locale, next);
    }

    @PostMapping("/rejection")
    ModelAndView reject(@PathVariable String number, @RequestParam int version, @RequestParam(defaultValue = "") String reason, Locale locale,
                        RedirectAttributes next) {
        return act(number, version, "rejected", reason, () -> turns.reject(number, version, reason, frame.person()).number(), locale, next);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable String number, @RequestParam int version, @RequestParam(defaultValue = "") String reason, Locale locale,
                          RedirectAttributes next) {
        return act(number, version, "withdrawn", reason, () -> turns.withdraw(number, version, reason, frame.person()).number(), locale, next);
    }

    @PostMapping("/reopening")
    ModelAndView reopen(@PathVariable String number, @RequestParam int version, Locale locale, RedirectAttributes next) {
        return act(number, version, "reopened", null, () -> turns.reopen(number, version, frame.person()).number(), locale, next);
    }

    /** Leads to the request that another analyst has to consent to. */
    @PostMapping("/taking-back")
    ModelAndView takeBack(@PathVariable String number, @RequestParam int version, @RequestParam(defaultValue = "") String reason, Locale locale,
                          RedirectAttributes next) {
        return act(number, version, "asked-back", reason, () -> consent.askBack(number, reason, frame.person()).number(), locale, next);
    }

    @PostMapping("/base")
    ModelAndView rebase(@PathVariable String number, @RequestParam int version, @RequestParam(defaultValue = "") List<String> take, Locale locale,
                        RedirectAttributes next) {
        return act(number, version, "rebased", null, () -> bases.rebase(number, version, take, frame.person()).number(), locale, next);
    }

    @PostMapping("/parts/{kind}/{code}/removal")
    ModelAndView leaveOut(@PathVariable String number, @PathVariable String kind, @PathVariable String code, @RequestParam int version, Locale locale,
                          RedirectAttributes next) {
        var row = RowKind.ofPath(kind).orElseThrow(() -> Refusal.notFound("catalogue-row-unknown"));
        return act(number, version, "removed", null, () -> edits.revert(number, version, row, code, frame.person()).number(), locale, next);
    }

    private ModelAndView act(String number, int version, String done, String typed, Supplier<String> act, Locale locale, RedirectAttributes next) {
        var sent = new UpkeepForms.Sent(frame.person(), done + ":" + number + ":" + version, done, next, locale);
        return forms.turn(sent, typed, () -> "/studio/catalogue/changes/" + act.get(), "/studio/catalogue/changes/" + number);
    }
}
