package org.binglian.hall;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What the frame of every page shows: who is signed in, the language, and the same page in the other one. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

    /** Beside the sheet of all pages, one for each family of pages. */
    private static final List<String> SHEETS = List.of("apply", "listing", "progress", "acts", "desk", "counter");

    private final CurrentPerson person;

    PageFrame(CurrentPerson person) {
        this.person = person;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Locale locale, Model model) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return;
        }
        boolean english = "en".equals(locale.getLanguage());
        person.get().ifPresent(me -> {
            model.addAttribute("me", me);
            model.addAttribute("myName", me.name(locale));
            model.addAttribute("official", me.department() != null);
            model.addAttribute("receives", me.is(Role.WINDOW));
            model.addAttribute("applies", me.is(Role.APPLICANT) || me.is(Role.AGENT) || me.is(Role.HELPER));
            model.addAttribute("supervises", me.is(Role.SUPERVISOR) || me.is(Role.ADMIN));
        });
        model.addAttribute("sheets", SHEETS);
        model.addAttribute("pageLang", english ? "en" : "zh-CN");
        model.addAttribute("otherLang", english ? "zh" : "en");
        model.addAttribute("otherLangHref", UriComponentsBuilder.fromPath("/error".equals(request.getRequestURI()) ? "/" : request.getRequestURI())
                .query("/error".equals(request.getRequestURI()) ? null : request.getQueryString()).replaceQueryParam("lang", english ? "zh" : "en").build().toUriString());
    }
}
