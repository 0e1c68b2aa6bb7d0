package org.binglian.console.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.deadline.OfficeTime;
import org.binglian.worklist.StandIn;
import org.binglian.worklist.StandIns;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who stands in for the person of an account (A/B角), for the operator: the same rules as at the desk. */
@RestController
@RequestMapping("/api/accounts/{id}/stand-ins")
class AccountStandInsApi {

    private final StandIns standIns;
    private final AccountActs acts;
    private final CurrentPerson current;
    private final OfficeTime office;

    AccountStandInsApi(StandIns standIns, AccountActs acts, CurrentPerson current, OfficeTime office) {
        this.standIns = standIns;
        this.acts = acts;
        this.current = current;
        this.office = office;
    }

    record StandInRequest(String deputy, LocalDate from, LocalDate until) {
    }

    record StandInView(long id, String absent, String deputy, LocalDate from, LocalDate until, boolean inForce, String namedBy, LocalDate endedOn) {
    }

    /** Those in force or to come in which the person is absent or stands in. */
    @GetMapping
    Map<String, List<StandInView>> list(@PathVariable String id) {
        AccountsApi.operator(current);
        acts.require(id);
        return Map.of("standIns", standIns.of(id).stream().map(this::view).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StandInView name(@PathVariable String id, @RequestBody StandInRequest request) {
        var by = AccountsApi.operator(current);
        return view(standIns.nameFor(id, request.deputy(), request.from(), request.until(), by));
    }

    @PostMapping("/{number}/end")
    StandInView end(@PathVariable String id, @PathVariable long number) {
        return view(standIns.endFor(id, number, AccountsApi.operator(current)));
    }

    private StandInView view(StandIn s) {
        return new StandInView(s.id(), s.absent(), s.deputy(), s.from(), s.until(), s.inForce(office.today()), s.namedBy(), s.endedOn());
    }
}
