package org.binglian.console;

import java.util.List;
import java.util.Locale;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Departments;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.InvalidCode;
import org.binglian.intake.Cases;
import org.binglian.supervision.Accountability;
import org.binglian.supervision.AccountabilityCase;
import org.binglian.supervision.AccountabilityHearing;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of accountability cases: supervisors read and report, whoever is concerned reads their own and states. */
@RestController
class AccountabilityApi {

    private static final int NEWEST = 200;

    private final Accountability register;
    private final AccountabilityHearing hearing;
    private final AccountabilityViews views;
    private final Cases cases;
    private final Departments departments;
    private final CurrentPerson current;

    AccountabilityApi(Accountability register, AccountabilityHearing hearing, AccountabilityViews views, Cases cases, Departments departments,
                      CurrentPerson current) {
        this.register = register;
        this.hearing = hearing;
        this.views = views;
        this.cases = cases;
        this.departments = departments;
        this.current = current;
    }

    record Report(String caseNumber, String itemCode, String department, String kind, String reason) {
    }

    record StatementRequest(String statement) {
    }

    record Register(List<AccountabilityViews.View> accountability, String next) {
    }

    @GetMapping("/api/supervision/accountability")
    Register all(@RequestParam(required = false) String state, Locale locale) {
        supervisor();
        return list(register.newest(state, NEWEST), locale);
    }

    @PostMapping("/api/supervision/accountability")
    @ResponseStatus(HttpStatus.CREATED)
    AccountabilityViews.View report(@RequestBody Report report, Locale locale) {
        var by = supervisor();
        var number = caseNumber(report.caseNumber());
        if (report.itemCode() != null && cases.itemsOf(number).stream().noneMatch(item -> item.value().equals(report.itemCode()))) {
            throw Refusal.notFound("item-unknown");
        }
        if (report.department() != null) {
            departments.require(report.department());
        }
        String opened = register.report(report.kind(), number.value(), report.itemCode(), report.department(), report.reason(), by);
        return views.of(register.require(opened), locale);
    }

    @GetMapping("/api/accountability/mine")
    Register mine(Locale locale) {
        return list(register.against(current.require(), NEWEST), locale);
    }

    @GetMapping("/api/accountability/{number}")
    AccountabilityViews.View one(@PathVariable String number, Locale locale) {
        return views.of(visible(number), locale);
    }

    @PostMapping("/api/accountability/{number}/statements")
    AccountabilityViews.View state(@PathVariable String number, @RequestBody StatementRequest request, Locale locale) {
        hearing.state(visible(number).number(), request.statement(), current.require());
        return views.of(register.require(number), locale);
    }

    /** @throws Refusal 404 for whoever neither supervises nor is concerned */
    private AccountabilityCase visible(String number) {
        var person = current.require();
        var matter = register.require(number);
        if (!supervises(person) && !matter.concerns(person.id())) {
            throw Refusal.notFound("accountability-unknown");
        }
        return matter;
    }

    private CaseNumber caseNumber(String text) {
        try {
            return cases.require(CaseNumber.of(text)).number();
        } catch (InvalidCode e) {
            throw Refusal.notFound("case-unknown");
        }
    }

    private Register list(List<AccountabilityCase> found, Locale locale) {
        return new Register(found.stream().filter(one -> one.number() != null).map(one -> views.of(one, locale)).toList(), null);
    }

    private Person supervisor() {
        var person = current.require();
        if (!supervises(person)) {
            throw Refusal.notFound("not-found");
        }
        return person;
    }

    private static boolean supervises(Person person) {
        return person.is(Role.SUPERVISOR) || person.is(Role.ADMIN);
    }
}
