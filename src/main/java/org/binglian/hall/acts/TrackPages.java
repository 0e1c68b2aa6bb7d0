package org.binglian.hall.acts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.binglian.access.Refusal;
import org.binglian.hall.CaseViews;
import org.binglian.hall.Masks;
import org.binglian.hall.Tracking;
import org.binglian.issuance.Papers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What anyone may ask with a number in hand: how a case is going, like a parcel, and whether a paper is genuine. Both masked. */
@Controller
class TrackPages {

    private static final int TOO_MANY = 429;

    private final Tracking tracking;
    private final CaseViews views;
    private final Papers papers;

    TrackPages(Tracking tracking, CaseViews views, Papers papers) {
        this.tracking = tracking;
        this.views = views;
        this.papers = papers;
    }

    @GetMapping("/track")
    String track(@RequestParam(defaultValue = "") String caseNumber, @RequestParam(defaultValue = "") String code, Locale locale,
                 HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("caseNumber", caseNumber);
        model.addAttribute("code", code);
        if (!caseNumber.isBlank()) {
            look(caseNumber, code, locale, request, response, model);
        }
        return "track";
    }

    private void look(String caseNumber, String code, Locale locale, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            var found = tracking.find(caseNumber, code, request.getRemoteAddr());
            found.ifPresent(one -> {
                model.addAttribute("found", views.masked(one, locale));
                model.addAttribute("steps", ParcelStep.of(one));
            });
            model.addAttribute("none", found.isEmpty());
            response.setStatus(found.isEmpty() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_OK);
        } catch (Refusal often) {
            model.addAttribute("often", often.args()[0]);
            response.setStatus(TOO_MANY);
        }
    }

    @GetMapping("/verify")
    String verify(@RequestParam(defaultValue = "") String number, HttpServletResponse response, Model model) {
        model.addAttribute("number", number);
        if (!number.isBlank()) {
            var paper = papers.find(number.strip()).orElse(null);
            model.addAttribute("paper", paper);
            model.addAttribute("none", paper == null);
            response.setStatus(paper == null ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_OK);
            if (paper != null) {
                model.addAttribute("genuine", papers.intact(paper));
                model.addAttribute("holder", Masks.title(paper.applicantName()));
            }
        }
        return "verify";
    }
}
