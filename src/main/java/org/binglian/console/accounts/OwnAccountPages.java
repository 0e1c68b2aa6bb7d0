package org.binglian.console.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.binglian.access.Accounts;
import org.binglian.access.CurrentPerson;
import org.binglian.access.KeptSession;
import org.binglian.access.PasswordLinks;
import org.binglian.access.Passwords;
import org.binglian.access.Problems;
import org.binglian.access.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own account: another password, signing out everywhere; and the page behind a password link. */
@Controller
class OwnAccountPages {

    private final AccountActs acts;
    private final Accounts accounts;
    private final PasswordLinks links;
    private final CurrentPerson current;
    private final Problems problems;

    OwnAccountPages(AccountActs acts, Accounts accounts, PasswordLinks links, CurrentPerson current, Problems problems) {
        this.acts = acts;
        this.accounts = accounts;
        this.links = links;
        this.current = current;
        this.problems = problems;
    }

    static String href(String code) {
        return "/set-password?code=" + code;
    }

    @GetMapping("/account")
    ModelAndView own(Model model) {
        current.require();
        return new ModelAndView("own-account", model.asMap());
    }

    /** All other sessions of the person end; this one goes on. */
    @PostMapping("/account/password")
    ModelAndView change(@RequestParam(defaultValue = "") String old, @RequestParam(defaultValue = "") String password,
                        @RequestParam(defaultValue = "") String again, HttpServletRequest request, Locale locale, Model model, RedirectAttributes next) {
        var person = current.require();
        try {
            if (!accounts.knows(person.id(), old)) {
                throw Refusal.invalid("password-weak").field("old", "PASSWORD_WRONG");
            }
            require(person.id(), password, again);
            acts.changePassword(person, password);
        } catch (Refusal refusal) {
            model.addAttribute("refused", Said.of(refusal, problems, locale));
            return new ModelAndView("own-account", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        KeptSession.keep(request);
        next.addFlashAttribute("done", true);
        return new ModelAndView("redirect:/account");
    }

    @PostMapping("/account/sign-out")
    String everywhere() {
        var person = current.require();
        acts.endSessions(person.id(), person);
        return "redirect:/";
    }

    @GetMapping("/set-password")
    ModelAndView link(@RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("account", links.of(code).orElseThrow(() -> Refusal.notFound("password-link-unknown")));
        return new ModelAndView("set-password", model.asMap());
    }

    @PostMapping("/set-password")
    ModelAndView set(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String password,
                     @RequestParam(defaultValue = "") String again, Locale locale, Model model) {
        String id = links.of(code).orElseThrow(() -> Refusal.notFound("password-link-unknown"));
        try {
            require(id, password, again);
            acts.usePasswordLink(code, password);
        } catch (Refusal refusal) {
            model.addAttribute("code", code);
            model.addAttribute("account", id);
            model.addAttribute("refused", Said.of(refusal, problems, locale));
            return new ModelAndView("set-password", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView("redirect:/sign-in?set");
    }

    private static void require(String id, String password, String again) {
        Passwords.require(id, password);
        if (!Objects.equals(password, again)) {
            throw Refusal.invalid("password-weak").field("again", "PASSWORD_DIFFERS");
        }
    }
}
