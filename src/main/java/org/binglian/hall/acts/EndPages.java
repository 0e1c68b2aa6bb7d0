package org.binglian.hall.acts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.access.Refusal;
import org.binglian.hall.CaseAccess;
import org.binglian.hall.Words;
import org.binglian.intake.CaseVoices;
import org.binglian.intake.Intake;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The two ends of a case for its applicant: taking it back, and saying how it was (五级好差评). */
@Controller
@RequestMapping("/cases/{caseNumber}")
class EndPages {

    /** What a dissatisfied applicant may tick. */
    static final List<String> REASONS = List.of("SLOW", "MORE_MATERIALS", "ATTITUDE", "MANY_TRIPS", "UNCLEAR", "OTHER");

    private final ActFrame frame;
    private final Doing doing;
    private final Intake intake;
    private final CaseVoices voices;
    private final CaseAccess access;
    private final Words words;

    EndPages(ActFrame frame, Doing doing, Intake intake, CaseVoices voices, CaseAccess access, Words words) {
        this.frame = frame;
        this.doing = doing;
        this.intake = intake;
        this.voices = voices;
        this.access = access;
        this.words = words;
    }

    @GetMapping("/withdrawal")
    String withdrawal(@PathVariable String caseNumber, Model model) {
        var found = frame.of(caseNumber, model);
        model.addAttribute("possible", !found.state().ended() && found.decidedOn() == null);
        model.addAttribute("accepted", found.accepted());
        return "act-withdrawal";
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "false") boolean sure,
                    @RequestParam(required = false) String once, Locale locale, HttpServletResponse response, RedirectAttributes flash, Model model) {
        var found = frame.of(caseNumber, model);
        model.addAttribute("reason", reason);
        boolean done = doing.done(once, () -> {
            if (!sure) {
                throw Refusal.invalid("withdrawal-unconfirmed").field("sure", "confirm");
            }
            intake.withdraw(found.number(), reason.isBlank() ? null : reason.strip(), access.person());
        }, locale, response, model);
        return done ? ActFrame.toCase(found, "withdrawal", flash) : withdrawal(caseNumber, model);
    }

    @GetMapping("/rating")
    String rating(@PathVariable String caseNumber, Model model) {
        var found = frame.of(caseNumber, model);
        model.addAttribute("given", voices.ratingOf(found.number()).orElse(null));
        model.addAttribute("ended", found.state().ended());
        model.addAttribute("levels", List.of(5, 4, 3, 2, 1));
        model.addAttribute("reasons", REASONS);
        return "act-rating";
    }

    @PostMapping("/rating")
    String rate(@PathVariable String caseNumber, @RequestParam(required = false) Integer stars, @RequestParam(required = false) List<String> why,
                @RequestParam(defaultValue = "") String comment, @RequestParam(required = false) String once, Locale locale,
                HttpServletResponse response, RedirectAttributes flash, Model model) {
        var found = frame.of(caseNumber, model);
        List<String> ticked = why == null ? List.of() : why.stream().filter(REASONS::contains).toList();
        model.addAttribute("stars", stars);
        model.addAttribute("why", ticked);
        model.addAttribute("comment", comment);
        boolean done = doing.done(once, () -> {
            if (stars != null && stars <= 2 && ticked.isEmpty() && comment.isBlank()) {
                throw Refusal.invalid("rating-reason").field("why-SLOW", "reason-of-rating");
            }
            String said = Stream.concat(ticked.stream().map(one -> words.of("acts.rating.why." + one, one, Locale.SIMPLIFIED_CHINESE)),
                    Stream.of(comment.strip()).filter(text -> !text.isEmpty())).collect(Collectors.joining("；"));
            voices.rate(found.number(), stars, said.isEmpty() ? null : said.substring(0, Math.min(said.length(), 1000)), access.person());
        }, locale, response, model);
        return done ? ActFrame.toCase(found, "rating", flash) : rating(caseNumber, model);
    }
}
