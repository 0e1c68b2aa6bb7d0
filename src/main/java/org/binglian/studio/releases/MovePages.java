package org.binglian.studio.releases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.binglian.access.Problems;
import org.binglian.access.Refusal;
import org.binglian.modelling.move.CaseMove;
import org.binglian.modelling.move.ReleaseMoves;
import org.binglian.modelling.release.Releases;
import org.binglian.studio.Analysts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which running cases go over to a release, how far they are, what could not go and why. */
@Controller
class MovePages {

    private static final int SHOWN = 200;
    private static final String EVERY = "3";

    private final ReleaseMoves moves;
    private final MoveWish wish;
    private final MoveOffer offer;
    private final MoveWords words;
    private final Releases releases;
    private final Problems problems;
    private final Analysts analysts;

    MovePages(ReleaseMoves moves, MoveWish wish, MoveOffer offer, MoveWords words, Releases releases, Problems problems, Analysts analysts) {
        this.moves = moves;
        this.wish = wish;
        this.offer = offer;
        this.words = words;
        this.releases = releases;
        this.problems = problems;
        this.analysts = analysts;
    }

    /** A case with what there is to say of it. */
    record Line(String caseNumber, List<String> said) {
    }

    @GetMapping("/studio/releases/{number}/move")
    String show(@PathVariable int number, @RequestParam(defaultValue = "false") boolean still, Model model, Locale locale, HttpServletResponse response) {
        analysts.reader();
        boolean waits = page(number, model, locale);
        model.addAttribute("still", still);
        if (waits && !still) {
            response.setHeader("Refresh", EVERY);
        }
        return "studio-move";
    }

    @PostMapping("/studio/releases/{number}/move")
    String begin(@PathVariable int number, @RequestParam(defaultValue = "ALL") MoveWish.Which which, @RequestParam(defaultValue = "") String newest,
                 MoveSelection selection, Model model, Locale locale, HttpServletResponse response) {
        var analyst = analysts.analyst();
        try {
            wish.begin(number, which, newest.matches("[0-9]{1,6}") ? Integer.valueOf(newest) : null, selection, analyst);
            return "redirect:/studio/releases/" + number + "/move";
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            response.setStatus(refusal.status());
            page(number, model, locale);
            model.addAttribute("still", true);
            model.addAttribute("refused", problems.sentence(locale, refusal));
            model.addAttribute("which", which.name());
            model.addAttribute("newest", newest);
            model.addAttribute("ticked", selection);
            return "studio-move";
        }
    }

    @PostMapping("/studio/releases/{number}/move/again")
    String again(@PathVariable int number) {
        analysts.analyst();
        wish.again(number);
        return "redirect:/studio/releases/" + number + "/move";
    }

    private boolean page(int number, Model model, Locale locale) {
        var release = releases.get(number);
        var counts = moves.counts(number);
        int waiting = counts.getOrDefault(CaseMove.State.WAITING, 0);
        model.addAttribute("release", number);
        model.addAttribute("inForce", wish.runs(release));
        var offered = offer.of(release.deployment(), release.draft(), release.draftVersion(), locale);
        model.addAttribute("offer", offered);
        model.addAttribute("elsewhere", offered.cases() - waiting);
        model.addAttribute("waiting", waiting);
        model.addAttribute("moved", counts.getOrDefault(CaseMove.State.MOVED, 0));
        model.addAttribute("refusedCount", counts.getOrDefault(CaseMove.State.REFUSED, 0));
        model.addAttribute("endedCount", counts.getOrDefault(CaseMove.State.ENDED, 0));
        model.addAttribute("total", counts.values().stream().mapToInt(Integer::intValue).sum());
        model.addAttribute("cannot", moves.of(number, CaseMove.State.REFUSED, SHOWN).stream()
                .map(one -> new Line(one.caseNumber(), words.reasons(one.obstacles(), locale))).toList());
        model.addAttribute("dated", moves.of(number, CaseMove.State.MOVED, SHOWN).stream().filter(one -> !one.dates().isEmpty())
                .map(one -> new Line(one.caseNumber(), words.dates(one.dates(), locale))).toList());
        return waiting > 0;
    }
}
