package org.binglian.hall.acts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.binglian.hall.CaseAccess;
import org.binglian.intake.CaseVoices;
import org.binglian.intake.Enquiries;
import org.binglian.review.Consultation;
import org.binglian.review.Consultations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An applicant asks: a question about the case (在线咨询), or for a joint consultation (联合会商, rule 3). */
@Controller
@RequestMapping("/cases/{caseNumber}")
class AskPages {

    private final ActFrame frame;
    private final Doing doing;
    private final Enquiries enquiries;
    private final Consultations consultations;
    private final CaseVoices voices;
    private final OfferedActs offered;
    private final CaseAccess access;

    AskPages(ActFrame frame, Doing doing, Enquiries enquiries, Consultations consultations, CaseVoices voices, OfferedActs offered, CaseAccess access) {
        this.frame = frame;
        this.doing = doing;
        this.enquiries = enquiries;
        this.consultations = consultations;
        this.voices = voices;
        this.offered = offered;
        this.access = access;
    }

    @GetMapping("/enquiry")
    String enquiry(@PathVariable String caseNumber, Model model) {
        var found = frame.of(caseNumber, model);
        model.addAttribute("enquiries", enquiries.of(found.number()));
        return "act-enquiry";
    }

    @PostMapping("/enquiry")
    String ask(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String question, @RequestParam(required = false) String once,
               Locale locale, HttpServletResponse response, RedirectAttributes flash, Model model) {
        var found = frame.of(caseNumber, model);
        model.addAttribute("question", question);
        boolean done = doing.done(once, () -> enquiries.ask(found.number(), question, access.person()), locale, response, model);
        return done ? ActFrame.to("/cases/" + caseNumber + "/enquiry", "enquiry", flash) : enquiry(caseNumber, model);
    }

    @GetMapping("/consultation")
    String consultation(@PathVariable String caseNumber, Model model) {
        var found = frame.of(caseNumber, model);
        model.addAttribute("modes", List.of("MEETING", "VISIT", "WRITTEN"));
        model.addAttribute("possible", offered.mayConsult(found));
        model.addAttribute("started", found.startedOn() != null);
        return "act-consultation";
    }

    /** Before the review starts the lead department holds it first; afterwards it runs beside the reviews. */
    @PostMapping("/consultation")
    String consult(@PathVariable String caseNumber, @RequestParam(defaultValue = "MEETING") String mode, @RequestParam(defaultValue = "") String question,
                   @RequestParam(required = false) String once, Locale locale, HttpServletResponse response, RedirectAttributes flash, Model model) {
        var found = frame.of(caseNumber, model);
        model.addAttribute("mode", mode);
        model.addAttribute("question", question);
        boolean done = doing.done(once, () -> {
            if (found.startedOn() == null || found.state().ended()) {
                voices.requestConsultation(found.number(), access.person());
            } else {
                consultations.ask(new Consultation(found.project(), found.number(), found.stage(), found.leadDepartment(), mode,
                        question.isBlank() ? null : question.strip(), "APPLICANT_ASKED"), access.person());
            }
        }, locale, response, model);
        return done ? ActFrame.toCase(found, "consultation", flash) : consultation(caseNumber, model);
    }
}
