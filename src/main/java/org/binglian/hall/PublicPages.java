package org.binglian.hall;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.InvalidCode;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.Cases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What anyone may read who has a case's number and tracking code: where it stands. */
@Controller
class PublicPages {

    private final Cases cases;
    private final CaseViews views;

    PublicPages(Cases cases, CaseViews views) {
        this.cases = cases;
        this.views = views;
    }

    @GetMapping("/track")
    String track(@RequestParam(defaultValue = "") String caseNumber, @RequestParam(defaultValue = "") String code, Locale locale,
                 HttpServletResponse response, Model model) {
        model.addAttribute("caseNumber", caseNumber);
        model.addAttribute("code", code);
        if (!caseNumber.isBlank()) {
            var found = tracked(caseNumber.strip(), code.strip());
            model.addAttribute("found", found == null ? null : views.masked(found, locale));
            model.addAttribute("none", found == null);
            response.setStatus(found == null ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_OK);
        }
        return "track";
    }

    private ApprovalCase tracked(String caseNumber, String code) {
        try {
            return cases.track(CaseNumber.of(caseNumber), code).orElse(null);
        } catch (InvalidCode e) {
            return null;
        }
    }
}
