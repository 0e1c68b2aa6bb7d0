package org.binglian.console.accounts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.access.AccountRegister;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.access.SignInLocks;
import org.binglian.catalogue.CatalogueFiles;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Accounts, for the operator alone. A {@code setUpHref} is shown once: it is the way to the first password. */
@RestController
@RequestMapping("/api/accounts")
class AccountsApi {

    private static final int MOST = 200;

    private final AccountActs acts;
    private final AccountImport files;
    private final AccountRegister register;
    private final SignInLocks locks;
    private final CurrentPerson current;

    AccountsApi(AccountActs acts, AccountImport files, AccountRegister register, SignInLocks locks, CurrentPerson current) {
        this.acts = acts;
        this.files = files;
        this.register = register;
        this.locks = locks;
        this.current = current;
    }

    record AccountView(String id, String nameZh, String nameEn, String department, String section, String phone, String company, List<String> roles,
                       boolean closed, String setUpHref, String identity) {

        static AccountView of(AccountRegister.Account one, String code) {
            var person = one.person();
            return new AccountView(person.id(), person.nameZh(), person.nameEn(), person.department(), one.section(), person.phone(), one.company(),
                    person.roles().stream().map(Role::name).sorted().toList(), one.closed(), code == null ? null : OwnAccountPages.href(code),
                    one.identity());
        }
    }

    record IdentityRequest(String identity) {
    }

    record LiftRequest(String kind, String subject) {
    }

    @GetMapping
    Map<String, Object> list(@RequestParam(required = false) String query, @RequestParam(required = false) String department,
                             @RequestParam(required = false) Role role, @RequestParam(required = false) Boolean closed,
                             @RequestParam(required = false) String cursor, @RequestParam(defaultValue = "50") int limit) {
        operator(current);
        int size = Math.max(1, Math.min(limit, MOST));
        var found = register.page(new AccountRegister.Asked(query, department, role, closed), cursor, size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("accounts", shown.stream().map(one -> AccountView.of(one, null)).toList());
        answer.put("next", found.size() > size ? shown.get(size - 1).person().id() : null);
        return answer;
    }

    @GetMapping("/{id}")
    AccountView one(@PathVariable String id) {
        operator(current);
        return AccountView.of(acts.require(id), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountView open(@RequestBody AccountForm form) {
        String code = acts.open(form, operator(current));
        return AccountView.of(acts.require(form.id()), code);
    }

    @PutMapping("/{id}")
    AccountView change(@PathVariable String id, @RequestBody AccountForm form) {
        acts.change(new AccountForm(id, form.nameZh(), form.nameEn(), form.department(), form.section(), form.phone(), form.company(), form.roles()),
                operator(current));
        return one(id);
    }

    @PostMapping("/{id}/closing")
    AccountView close(@PathVariable String id) {
        acts.close(id, operator(current));
        return one(id);
    }

    @PostMapping("/{id}/reopening")
    AccountView reopen(@PathVariable String id) {
        String code = acts.reopen(id, operator(current));
        return AccountView.of(acts.require(id), code);
    }

    @PostMapping("/{id}/password-link")
    AccountView link(@PathVariable String id) {
        String code = acts.link(id, operator(current));
        return AccountView.of(acts.require(id), code);
    }

    @PostMapping("/{id}/sign-out")
    AccountView signOut(@PathVariable String id) {
        acts.endSessions(id, operator(current));
        return one(id);
    }

    /** What the single sign-on calls the person; null for nothing. */
    @PutMapping("/{id}/identity")
    AccountView identity(@PathVariable String id, @RequestBody IdentityRequest request) {
        acts.identity(id, request.identity(), operator(current));
        return one(id);
    }

    /** Every line of the file, or none. */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Map<String, Object> importAll(@RequestParam(required = false) MultipartFile file) {
        var by = operator(current);
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("accounts-file", 1).field("file", "required");
        }
        try (Reader text = CatalogueFiles.utf8(file.getInputStream())) {
            return Map.of("accounts", files.read(text, by).entrySet().stream().map(one -> AccountView.of(acts.require(one.getKey()), one.getValue()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/locks")
    Map<String, Object> locks() {
        operator(current);
        return Map.of("locks", locks.inForce());
    }

    @PostMapping("/locks/lifting")
    Map<String, Object> lift(@RequestBody LiftRequest request) {
        var by = operator(current);
        acts.lift(String.valueOf(request.kind()), String.valueOf(request.subject()), by);
        return locks();
    }

    /** @throws Refusal 403 for everybody else */
    static Person operator(CurrentPerson current) {
        var person = current.require();
        if (!person.is(Role.ADMIN)) {
            throw Refusal.denied();
        }
        return person;
    }
}
