package org.binglian.hall;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.binglian.access.Problems;
import org.binglian.access.Refusal;
import org.binglian.project.Project;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An official says why, and sees the applicant's data of a project in full, once: the answer is kept nowhere, each look is recorded. */
@Controller
@RequestMapping("/projects/{projectNumber}/unmasking")
class UnmaskingPages {

    private final Unmasking unmasking;
    private final CaseAccess access;
    private final Problems problems;

    UnmaskingPages(Unmasking unmasking, CaseAccess access, Problems problems) {
        this.unmasking = unmasking;
        this.access = access;
        this.problems = problems;
    }

    @GetMapping
    String ask(@PathVariable String projectNumber, Locale locale, Model model) {
        return page(project(projectNumber), locale, model);
    }

    @PostMapping
    String show(@PathVariable String projectNumber, @RequestParam(defaultValue = "") String reason, Locale locale, Model model, HttpServletResponse response) {
        var project = project(projectNumber);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        try {
            model.addAttribute("shown", unmasking.show(project, reason, access.person()));
        } catch (Refusal refusal) {
            response.setStatus(refusal.status());
            model.addAttribute("wrong", problems.sentence(locale, refusal));
        }
        model.addAttribute("reason", reason);
        return page(project, locale, model);
    }

    private Project project(String number) {
        var project = access.project(number);
        if (!Unmasking.isFor(access.person())) {
            throw Refusal.denied();
        }
        return project;
    }

    private static String page(Project project, Locale locale, Model model) {
        model.addAttribute("projectNumber", project.number().value());
        model.addAttribute("projectName", "en".equals(locale.getLanguage()) && project.nameEn() != null ? project.nameEn() : project.name());
        return "unmasking";
    }
}
