package org.binglian.hall;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.binglian.access.CurrentPerson;
import org.binglian.access.OfferedLanguages;
import org.binglian.access.Outage;
import org.binglian.access.Person;
import org.binglian.access.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What the frame of every page shows: who is signed in, the language, and the same page in the others. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

    /** Beside the sheet of all pages, one for each family of pages. */
    private static final List<String> SHEETS = List.of("apply", "listing", "progress", "acts", "desk", "counter", "studio", "drafts", "changes",
            "rehearsal", "upkeep");

    private final CurrentPerson person;
    private final OfferedLanguages offered;
    private final MessageSource texts;

    PageFrame(CurrentPerson person, OfferedLanguages offered, MessageSource texts) {
        this.person = person;
        this.offered = offered;
        this.texts = texts;
    }

    /** Another language in its own name, and this page in it. */
    public record Language(String tag, String name, String href) {
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Locale locale, Model model) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return;
        }
        (Outage.during(request) ? Optional.<Person>empty() : person.get()).ifPresent(me -> {
            model.addAttribute("me", me);
            model.addAttribute("myName", me.name(locale));
            model.addAttribute("official", me.department() != null);
            model.addAttribute("receives", me.is(Role.WINDOW));
            model.addAttribute("applies", me.is(Role.APPLICANT) || me.is(Role.AGENT) || me.is(Role.HELPER));
            model.addAttribute("analyses", me.is(Role.ANALYST) || me.is(Role.ADMIN));
            model.addAttribute("operates", me.is(Role.ADMIN));
            model.addAttribute("keepsList", me.is(Role.LEADER) && me.department() != null);
            model.addAttribute("supervises", me.is(Role.SUPERVISOR) || me.is(Role.ADMIN));
        });
        model.addAttribute("sheets", SHEETS);
        model.addAttribute("pageLang", locale.toLanguageTag());
        model.addAttribute("languages", offered.all().stream().filter(one -> !one.getLanguage().equals(locale.getLanguage()))
                .map(one -> language(one, request)).toList());
    }

    private Language language(Locale locale, HttpServletRequest request) {
        boolean failed = "/error".equals(request.getRequestURI());
        return new Language(locale.getLanguage(), texts.getMessage("page.language", null, locale), UriComponentsBuilder
                .fromPath(failed ? "/" : request.getRequestURI()).query(failed ? null : request.getQueryString())
                .replaceQueryParam("lang", locale.getLanguage()).build().toUriString());
    }
}
