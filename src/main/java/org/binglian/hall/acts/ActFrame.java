package org.binglian.hall.acts;

import org.binglian.hall.CaseAccess;
import org.binglian.intake.ApprovalCase;
import org.binglian.project.Projects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What every page of an act shares: whose case it is, its heading, and where it goes on afterwards. */
@Component
class ActFrame {

    private final CaseAccess access;
    private final Projects projects;

    ActFrame(CaseAccess access, Projects projects) {
        this.access = access;
        this.projects = projects;
    }

    /** A case to act on. @throws org.binglian.access.Refusal 404 where it is not the person's */
    ApprovalCase of(String caseNumber, Model model) {
        var found = access.caseToActOn(caseNumber);
        model.addAttribute("caseNumber", found.number().value());
        model.addAttribute("projectNumber", found.project().value());
        model.addAttribute("projectName", projects.require(found.project()).name());
        if (!model.containsAttribute("once")) {
            model.addAttribute("once", Once.key());
        }
        return found;
    }

    /** Back to the case, which says what was done: text {@code acts.done.<what>}. */
    static String toCase(ApprovalCase found, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("actDone", what);
        return "redirect:/cases/" + found.number().value();
    }

    static String to(String path, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("actDone", what);
        return "redirect:" + path;
    }
}
