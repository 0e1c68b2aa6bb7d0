package org.binglian.desk.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
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

/** Who stands in for whom in one's department (A/B角). */
@RestController
@RequestMapping("/api/stand-ins")
class StandInsApi {

    private final StandIns standIns;
    private final CurrentPerson current;
    private final OfficeTime office;

    StandInsApi(StandIns standIns, CurrentPerson current, OfficeTime office) {
        this.standIns = standIns;
        this.current = current;
        this.office = office;
    }

    /** {@code absent} left out: oneself. */
    record StandInRequest(String absent, String deputy, LocalDate from, LocalDate until) {
    }

    record StandInView(long id, String absent, String deputy, LocalDate from, LocalDate until, boolean inForce, String namedBy, LocalDate endedOn) {
    }

    @GetMapping
    Map<String, List<StandInView>> list() {
        var person = current.require();
        if (person.department() == null) {
            throw Refusal.denied();
        }
        return Map.of("standIns", standIns.ofDepartment(person.department()).stream().map(this::view).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StandInView name(@RequestBody StandInRequest request) {
        return view(standIns.name(request.absent(), request.deputy(), request.from(), request.until(), current.require()));
    }

    @PostMapping("/{id}/end")
    StandInView end(@PathVariable long id) {
        return view(standIns.end(id, current.require()));
    }

    private StandInView view(StandIn s) {
        return new StandInView(s.id(), s.absent(), s.deputy(), s.from(), s.until(), s.inForce(office.today()), s.namedBy(), s.endedOn());
    }
}
