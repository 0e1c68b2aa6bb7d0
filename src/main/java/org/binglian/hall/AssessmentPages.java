package org.binglian.hall;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.binglian.access.CurrentPerson;
import org.binglian.prerequisite.AssessmentKinds;
import org.binglian.prerequisite.AssessmentUses;
import org.binglian.prerequisite.Assessments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of regional assessments as people read it; supervision also sees what was left standing on an ended one. */
@Controller
class AssessmentPages {

    private final Assessments assessments;
    private final AssessmentKinds kinds;
    private final AssessmentUses uses;
    private final AssessmentViews views;
    private final CurrentPerson current;

    AssessmentPages(Assessments assessments, AssessmentKinds kinds, AssessmentUses uses, AssessmentViews views, CurrentPerson current) {
        this.assessments = assessments;
        this.kinds = kinds;
        this.uses = uses;
        this.views = views;
        this.current = current;
    }

    @GetMapping("/assessments")
    String assessments(@RequestParam(defaultValue = "") String plot, @RequestParam(defaultValue = "") String region,
                       @RequestParam(defaultValue = "") String kind, Locale locale, Model model) {
        model.addAttribute("assessments", assessments.list(plot, region, kind).stream()
                .sorted(Comparator.comparing(one -> one.endedOn() != null)).map(one -> views.of(one, locale)).toList());
        model.addAttribute("kinds", kinds.all().stream().map(one -> views.of(one, locale)).toList());
        model.addAttribute("left", current.get().filter(CaseAccess::oversees).map(person -> uses.leftAlone()).orElse(List.of()).stream()
                .map(use -> views.of(use, locale)).toList());
        model.addAttribute("plot", plot);
        model.addAttribute("region", region);
        model.addAttribute("kind", kind);
        return "assessments";
    }
}
