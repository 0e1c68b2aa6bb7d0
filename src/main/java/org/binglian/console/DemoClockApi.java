package org.binglian.console;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.engine.alarm.DemoTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demo's clock, for the operator; it does not exist in production. */
@RestController
@RequestMapping("/api/demo/clock")
@ConditionalOnProperty("binglian.demo")
class DemoClockApi {

    private final DemoTime time;
    private final OfficeTime office;
    private final WorkingDays days;
    private final CurrentPerson current;

    DemoClockApi(DemoTime time, OfficeTime office, WorkingDays days, CurrentPerson current) {
        this.time = time;
        this.office = office;
        this.days = days;
        this.current = current;
    }

    /** One of the two: so many working days on, at the same time of day; or to an instant. */
    record Move(Integer advanceWorkingDays, OffsetDateTime to) {
    }

    record Moved(OffsetDateTime now, int firedTimers) {
    }

    @GetMapping
    Moved now() {
        return new Moved(office.now().atZone(OfficeTime.ZONE).toOffsetDateTime(), 0);
    }

    @PostMapping
    Moved move(@RequestBody Move move) {
        if (!current.require().is(Role.ADMIN)) {
            throw Refusal.denied();
        }
        int fired = time.advanceTo(target(move));
        return new Moved(office.now().atZone(OfficeTime.ZONE).toOffsetDateTime(), fired);
    }

    private Instant target(Move move) {
        if ((move.to() == null) == (move.advanceWorkingDays() == null)) {
            throw Refusal.invalid("clock-move").field("advanceWorkingDays", "one-of-two");
        }
        if (move.to() != null) {
            return move.to().toInstant();
        }
        if (move.advanceWorkingDays() < 0 || move.advanceWorkingDays() > 1000) {
            throw Refusal.invalid("clock-move").field("advanceWorkingDays", "range", 0, 1000);
        }
        var here = office.now().atZone(OfficeTime.ZONE);
        return here.with(days.plus(here.toLocalDate(), move.advanceWorkingDays())).toInstant();
    }
}
