package org.binglian.console.accounts;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.binglian.access.AccountRegister;
import org.binglian.access.Accounts;
import org.binglian.access.Departments;
import org.binglian.access.ExternalIdentities;
import org.binglian.access.PasswordLinks;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.access.SignInLocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an operator does to accounts; each act is one row of the record, about the account. */
@Service
class AccountActs {

    private static final int LONGEST_SUBJECT = 40;
    private static final String ABOUT = "account-";

    private final Accounts accounts;
    private final AccountRegister register;
    private final PasswordLinks links;
    private final SignInLocks locks;
    private final Departments departments;
    private final ExternalIdentities identities;
    private final Ledger ledger;
    private final OfficeTime office;

    AccountActs(Accounts accounts, AccountRegister register, PasswordLinks links, SignInLocks locks, Departments departments, ExternalIdentities identities,
                Ledger ledger, OfficeTime office) {
        this.accounts = accounts;
        this.register = register;
        this.links = links;
        this.locks = locks;
        this.departments = departments;
        this.identities = identities;
        this.ledger = ledger;
        this.office = office;
    }

    /** Opens it; answers the code with which the person sets the password. */
    @Transactional
    public String open(AccountForm form, Person by) {
        var person = form.person(departments);
        if (register.find(person.id()).isPresent()) {
            throw Refusal.conflict("account-known", person.id()).field("id", "ACCOUNT_KNOWN");
        }
        accounts.openShut(person, form.company());
        accounts.section(person.id(), form.section());
        record(person.id(), "ACCOUNT_OPENED", by, said(form));
        return links.give(person.id());
    }

    @Transactional
    public void change(AccountForm form, Person by) {
        var before = require(form.id());
        var person = form.person(departments);
        if (before.person().is(Role.ADMIN) && !before.closed() && !person.is(Role.ADMIN)) {
            keepAnOperator();
        }
        accounts.change(person, form.company());
        accounts.section(person.id(), form.section());
        record(person.id(), "ACCOUNT_CHANGED", by, said(form));
    }

    /** @throws Refusal 409 for the own account and for the last operator's */
    @Transactional
    public void close(String id, Person by) {
        var found = require(id);
        if (found.closed()) {
            throw Refusal.conflict("account-closed", id);
        }
        if (id.equals(by.id())) {
            throw Refusal.conflict("account-own");
        }
        if (found.person().is(Role.ADMIN)) {
            keepAnOperator();
        }
        accounts.close(id);
        record(id, "ACCOUNT_CLOSED", by, Map.of());
    }

    /** Answers the code with which the person sets a new password. */
    @Transactional
    public String reopen(String id, Person by) {
        if (!require(id).closed()) {
            throw Refusal.conflict("account-open", id);
        }
        accounts.reopen(id);
        record(id, "ACCOUNT_REOPENED", by, Map.of());
        return links.give(id);
    }

    /** A new code for a forgotten password; the old password holds until it is used. */
    @Transactional
    public String link(String id, Person by) {
        if (require(id).closed()) {
            throw Refusal.conflict("account-closed", id);
        }
        record(id, "PASSWORD_LINK_GIVEN", by, Map.of());
        return links.give(id);
    }

    @Transactional
    public void endSessions(String id, Person by) {
        require(id);
        accounts.endSessions(id);
        record(id, "SESSIONS_ENDED", by, Map.of());
    }

    @Transactional
    public void changePassword(Person person, String password) {
        accounts.changePassword(person.id(), password);
        record(person.id(), "PASSWORD_CHANGED", person, Map.of());
    }

    /** The person sets the password with the code. */
    @Transactional
    public void usePasswordLink(String code, String password) {
        String id = links.use(code, password);
        ledger.append(new Entry(subject(id), "PASSWORD_CHANGED", id, office.today(), Map.of("link", true)));
    }

    /** @throws Refusal 404 when there is no such lock */
    @Transactional
    public void lift(String kind, String subject, Person by) {
        if (!locks.lift(kind, subject)) {
            throw Refusal.notFound("sign-in-lock-unknown");
        }
        record(subject.replaceFirst(" @ .*", ""), "SIGN_IN_LOCK_LIFTED", by, Map.of("kind", kind, "subject", subject));
    }

    /** Notes what the single sign-on calls the person, null for nothing. The record says that it changed, not what it is. */
    @Transactional
    public void identity(String id, String identity, Person by) {
        require(id);
        if (identities.set(id, identity)) {
            record(id, "EXTERNAL_IDENTITY_CHANGED", by, Map.of("noted", identities.of(id).isPresent()));
        }
    }

    AccountRegister.Account require(String id) {
        return register.find(id).orElseThrow(() -> Refusal.notFound("person-unknown"));
    }

    private void keepAnOperator() {
        if (register.operators() < 2) {
            throw Refusal.conflict("account-last-operator");
        }
    }

    private void record(String id, String kind, Person by, Map<String, Object> facts) {
        ledger.append(new Entry(subject(id), kind, by.id(), office.today(), facts));
    }

    /** The subject of the record about this account. */
    static String subject(String id) {
        String subject = ABOUT + id;
        return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
    }

    /** No names and no telephone: what may be asked to be forgotten never enters the record. */
    private static Map<String, Object> said(AccountForm form) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("roles", form.roles().stream().sorted().collect(Collectors.joining(",")));
        facts.put("department", form.department() == null ? "" : form.department());
        facts.put("section", form.section() == null ? "" : form.section());
        return facts;
    }
}
