package org.binglian.console.accounts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.binglian.access.AccountRegister;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Departments;
import org.binglian.access.Person;
import org.binglian.access.Problems;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.access.SignInLocks;
import org.binglian.catalogue.CatalogueFiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operator's pages of accounts. */
@Controller
@RequestMapping("/console/accounts")
class AccountPages {

    private static final int SHOWN = 100;

    private final AccountActs acts;
    private final AccountImport files;
    private final AccountPerson persons;
    private final AccountRegister register;
    private final SignInLocks locks;
    private final Departments departments;
    private final CurrentPerson current;
    private final Problems problems;

    AccountPages(AccountActs acts, AccountImport files, AccountPerson persons, AccountRegister register, SignInLocks locks, Departments departments,
                 CurrentPerson current, Problems problems) {
        this.acts = acts;
        this.files = files;
        this.persons = persons;
        this.register = register;
        this.locks = locks;
        this.departments = departments;
        this.current = current;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) String q, @RequestParam(required = false) String after, Model model) {
        AccountsApi.operator(current);
        return listed(q, after, model, HttpStatus.OK);
    }

    @GetMapping("/new")
    ModelAndView blank(Model model) {
        AccountsApi.operator(current);
        return form(new AccountForm(null, null, null, null, null, null, null, null), null, model, HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView open(AccountForm form, Locale locale, Model model, RedirectAttributes next) {
        var by = AccountsApi.operator(current);
        return tried(form, null, locale, model, () -> {
            next.addFlashAttribute("setUp", OwnAccountPages.href(acts.open(form, by)));
            return toOne(form.id());
        });
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String id, Model model) {
        AccountsApi.operator(current);
        var found = acts.require(id);
        var person = found.person();
        return form(new AccountForm(id, person.nameZh(), person.nameEn(), person.department(), found.section(), person.phone(), found.company(),
                person.roles().stream().map(Role::name).toList()), found, model, HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable String id, AccountForm typed, Locale locale, Model model, RedirectAttributes next) {
        var by = AccountsApi.operator(current);
        var found = acts.require(id);
        var form = new AccountForm(id, typed.nameZh(), typed.nameEn(), typed.department(), typed.section(), typed.phone(), typed.company(), typed.roles());
        return tried(form, found, locale, model, () -> {
            acts.change(form, by);
            return done(next, id);
        });
    }

    @PostMapping("/{id}/{act:closing|reopening|password-link|sign-out}")
    ModelAndView act(@PathVariable String id, @PathVariable String act, Locale locale, RedirectAttributes next) {
        var by = AccountsApi.operator(current);
        try {
            switch (act) {
                case "closing" -> acts.close(id, by);
                case "sign-out" -> acts.endSessions(id, by);
                default -> next.addFlashAttribute("setUp", OwnAccountPages.href("reopening".equals(act) ? acts.reopen(id, by) : acts.link(id, by)));
            }
            next.addFlashAttribute("done", true);
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", Said.of(refusal, problems, locale));
        }
        return toOne(id);
    }

    @PostMapping("/import")
    ModelAndView importAll(@RequestParam(required = false) MultipartFile file, Locale locale, Model model) {
        Person by = AccountsApi.operator(current);
        try (Reader text = file == null ? Reader.nullReader() : CatalogueFiles.utf8(file.getInputStream())) {
            model.addAttribute("imported", files.read(text, by).entrySet().stream().map(one -> AccountsApi.AccountView.of(acts.require(one.getKey()),
                    one.getValue())).toList());
        } catch (Refusal refusal) {
            model.addAttribute("refused", Said.of(refusal, problems, locale));
            return listed(null, null, model, HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listed(null, null, model, HttpStatus.OK);
    }

    @PostMapping("/locks/lifting")
    String lift(@RequestParam String kind, @RequestParam String subject) {
        acts.lift(kind, subject, AccountsApi.operator(current));
        return "redirect:/console/accounts";
    }

    private ModelAndView tried(AccountForm form, AccountRegister.Account found, Locale locale, Model model, Supplier<ModelAndView> act) {
        try {
            return act.get();
        } catch (Refusal refusal) {
            model.addAttribute("refused", Said.of(refusal, problems, locale));
            return form(form, found, model, HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private ModelAndView listed(String q, String after, Model model, HttpStatus status) {
        String text = q == null || q.isBlank() ? null : q.strip();
        var found = register.page(new AccountRegister.Asked(text, null, null, null), after, SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        model.addAttribute("accounts", shown);
        model.addAttribute("q", text);
        model.addAttribute("next", found.size() > SHOWN ? shown.get(SHOWN - 1).person().id() : null);
        model.addAttribute("locks", locks.inForce());
        model.addAttribute("columns", String.join(",", AccountImport.COLUMNS));
        return new ModelAndView("accounts", model.asMap(), status);
    }

    private ModelAndView form(AccountForm form, AccountRegister.Account found, Model model, HttpStatus status) {
        model.addAttribute("form", form);
        model.addAttribute("account", found);
        model.addAttribute("roles", List.of(Role.values()));
        model.addAttribute("departments", departments.all());
        if (found != null) {
            persons.show(found, model);
        }
        return new ModelAndView("account", model.asMap(), status);
    }

    private static ModelAndView done(RedirectAttributes next, String id) {
        next.addFlashAttribute("done", true);
        return toOne(id);
    }

    private static ModelAndView toOne(String id) {
        return new ModelAndView("redirect:/console/accounts/" + id);
    }
}
