package org.binglian.hall.progress;

import java.util.Locale;
import org.binglian.hall.CaseAccess;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The picture of a process of a case, with tokens where it stands. */
@Controller
class ProcessPages {

    private final ProcessViews views;
    private final CaseAccess access;

    ProcessPages(ProcessViews views, CaseAccess access) {
        this.views = views;
        this.access = access;
    }

    /** @param id null for the process of the whole case */
    @GetMapping("/cases/{caseNumber}/process")
    String picture(@PathVariable String caseNumber, @RequestParam(required = false) String id, Locale locale, Model model) {
        String number = access.caseToSee(caseNumber).number().value();
        var all = views.of(number, locale);
        String asked = id != null || all.isEmpty() ? id : all.get(0).id();
        var shown = views.standing(number, String.valueOf(asked), locale);
        model.addAttribute("caseNumber", number);
        model.addAttribute("all", all);
        model.addAttribute("shown", shown);
        model.addAttribute("active", String.join(" ", shown.active().stream().map(one -> one.id()).toList()));
        model.addAttribute("passed", String.join(" ", shown.passed()));
        return "process";
    }
}
