package org.binglian.worklist;

import java.time.LocalDate;
import java.util.List;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.deadline.OfficeTime;
import org.springframework.stereotype.Component;

/** Who may stand in for whom, and when: one colleague at a time, and never a chain. */
@Component
class StandInChecks {

    private final People people;
    private final OfficeTime office;

    StandInChecks(People people, OfficeTime office) {
        this.people = people;
        this.office = office;
    }

    Person colleague(String id, String department, String field) {
        return people.find(id).filter(found -> people.present(id).isPresent() && department.equals(found.department()))
                .orElseThrow(() -> Refusal.invalid("stand-in-refused").field(field, "not-a-colleague"));
    }

    static void people(Person away, Person stands) {
        if (away.id().equals(stands.id())) {
            throw Refusal.invalid("stand-in-refused").field("deputy", "stand-in-oneself");
        }
        if (stands.is(Role.LEADER) && !away.is(Role.LEADER)) {
            throw Refusal.invalid("stand-in-refused").field("deputy", "stand-in-leader");
        }
    }

    void days(LocalDate from, LocalDate until) {
        var refusal = Refusal.invalid("stand-in-refused");
        if (from == null) {
            refusal.field("from", "required");
        } else if (from.isBefore(office.today())) {
            refusal.field("from", "stand-in-past");
        }
        if (until == null) {
            refusal.field("until", "required");
        } else if (from != null && until.isBefore(from)) {
            refusal.field("until", "stand-in-order");
        } else if (from != null && until.isAfter(from.plusYears(1))) {
            refusal.field("until", "stand-in-long");
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }

    static void chains(List<StandIn> others, Person away, Person stands, LocalDate from, LocalDate until) {
        for (StandIn other : others) {
            LocalDate last = other.endedOn() == null ? other.until() : other.endedOn().minusDays(1);
            if (other.from().isAfter(until) || last.isBefore(from)) {
                continue;
            }
            if (other.absent().equals(away.id())) {
                throw Refusal.conflict("stand-in-overlaps").field("from", "stand-in-overlaps", other.from(), last);
            }
            if (other.absent().equals(stands.id())) {
                throw Refusal.conflict("stand-in-absent").field("deputy", "stand-in-absent", other.from(), last);
            }
            if (other.deputy().equals(away.id())) {
                throw Refusal.conflict("stand-in-chain").field("absent", "stand-in-chain", other.from(), last);
            }
        }
    }
}
