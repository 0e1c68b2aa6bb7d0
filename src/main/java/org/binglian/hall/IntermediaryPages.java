package org.binglian.hall;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of agencies as a page for anyone. */
@Controller
class IntermediaryPages {

    private final RegisterViews views;

    IntermediaryPages(RegisterViews views) {
        this.views = views;
    }

    @GetMapping("/intermediaries")
    String intermediaries(@RequestParam(defaultValue = "") String service, @RequestParam(defaultValue = "") String query, Locale locale, Model model) {
        var services = views.services(locale);
        boolean known = services.stream().anyMatch(one -> one.service().equals(service));
        model.addAttribute("agencies", views.agencies(known ? service : null, query, locale));
        model.addAttribute("services", services);
        model.addAttribute("service", known ? service : "");
        model.addAttribute("query", query);
        return "intermediaries";
    }
}
