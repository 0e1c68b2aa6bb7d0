package org.binglian.console.accounts;

import java.util.List;
import org.binglian.access.AccountRegister.Account;
import org.binglian.access.OpenIdSettings;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.deadline.OfficeTime;
import org.binglian.worklist.StandIns;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an account shows beside the form: how the person signs in elsewhere, and who stands in for whom. */
@Component
class AccountPerson {

    private final StandIns standIns;
    private final People people;
    private final OpenIdSettings openId;
    private final OfficeTime office;

    AccountPerson(StandIns standIns, People people, OpenIdSettings openId, OfficeTime office) {
        this.standIns = standIns;
        this.people = people;
        this.openId = openId;
        this.office = office;
    }

    void show(Account account, Model model) {
        var person = account.person();
        model.addAttribute("openId", openId.on());
        model.addAttribute("today", office.today());
        model.addAttribute("standIns", person.department() == null ? List.of() : standIns.of(person.id()));
        model.addAttribute("colleagues", account.closed() || person.department() == null ? List.<Person>of()
                : people.ofDepartment(person.department()).stream().filter(one -> !one.id().equals(person.id())).toList());
    }
}
