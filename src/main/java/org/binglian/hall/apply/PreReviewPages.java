package org.binglian.hall.apply;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of a draft as the lead department reads them for a pre-review. */
@Controller
class PreReviewPages {

    private final PreReviewFiles looks;

    PreReviewPages(PreReviewFiles looks) {
        this.looks = looks;
    }

    @GetMapping("/pre-reviews/{id}")
    String one(@PathVariable long id, Locale locale, Model model) {
        model.addAttribute("draft", looks.view(looks.require(id), locale));
        return "apply/look";
    }
}
