package org.binglian.hall.acts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.binglian.hall.CaseAccess;
import org.binglian.hall.Words;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.Cases;
import org.binglian.supervision.Complaints;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Complaining about how a case was handled, and following what comes of it. */
@Controller
class ComplaintPages {

    private final ActFrame frame;
    private final Doing doing;
    private final Complaints complaints;
    private final Cases cases;
    private final CaseAccess access;
    private final Words words;

    ComplaintPages(ActFrame frame, Doing doing, Complaints complaints, Cases cases, CaseAccess access, Words words) {
        this.frame = frame;
        this.doing = doing;
        this.complaints = complaints;
        this.cases = cases;
        this.access = access;
        this.words = words;
    }

    @GetMapping("/cases/{caseNumber}/complaint")
    String page(@PathVariable String caseNumber, Locale locale, Model model) {
        var found = frame.of(caseNumber, model);
        model.addAttribute("grounds", Complaints.GROUNDS);
        model.addAttribute("departments", departments(found));
        model.addAttribute("complaints", complaints.ofCase(found.number(), access.person()).stream()
                .map(one -> ComplaintView.of(one, words, locale)).toList());
        return "act-complaint";
    }

    @PostMapping("/cases/{caseNumber}/complaint")
    String lodge(@PathVariable String caseNumber, @RequestParam(required = false) String subject, @RequestParam(defaultValue = "") String text,
                 @RequestParam(defaultValue = "") String department, @RequestParam(required = false) String once, Locale locale,
                 HttpServletResponse response, RedirectAttributes flash, Model model) {
        var found = frame.of(caseNumber, model);
        model.addAttribute("subject", subject);
        model.addAttribute("text", text);
        model.addAttribute("department", department);
        List<String> lodged = new ArrayList<>();
        boolean done = doing.done(once, () -> lodged.add(complaints.lodge(found.number(), subject, text, department, access.person()).number()), locale,
                response, model);
        if (!done) {
            return page(caseNumber, locale, model);
        }
        return ActFrame.to(lodged.isEmpty() ? "/cases/" + caseNumber + "/complaint" : "/complaints/" + lodged.get(0), "complaint", flash);
    }

    @GetMapping("/complaints/{number}")
    String one(@PathVariable String number, Locale locale, Model model) {
        var found = complaints.require(number, access.person());
        model.addAttribute("complaint", ComplaintView.of(found, words, locale));
        return "complaint";
    }

    private Set<String> departments(ApprovalCase found) {
        Set<String> all = new LinkedHashSet<>(List.of(found.leadDepartment()));
        all.addAll(cases.decidingBodies(found.number()));
        all.add("window");
        return all;
    }
}
