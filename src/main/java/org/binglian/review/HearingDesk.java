package org.binglian.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.springframework.stereotype.Component;

/** Whether a hearing may be held as announced (行政许可法 47, 48). */
@Component
class HearingDesk {

    private final People people;
    private final WorkingDays days;
    private final OfficeTime office;
    private final ReviewLimits limits;

    HearingDesk(People people, WorkingDays days, OfficeTime office, ReviewLimits limits) {
        this.people = people;
        this.days = days;
        this.office = office;
        this.limits = limits;
    }

    /** The deciding body's officials with an account now, but for the one who examined the application (行政许可法 48). */
    List<Person> chairs(ReviewItem item) {
        return people.ofDepartment(item.decidingBody()).stream().filter(person -> person.is(Role.SECTION) || person.is(Role.LEADER))
                .filter(person -> !person.id().equals(item.proposedBy())).toList();
    }

    void check(ReviewItem item, SpecialProcedure procedure, String chair, LocalDate heldOn) {
        if (chair != null && chair.equals(item.proposedBy())) {
            throw Refusal.invalid("hearing-chair").field("chair", "two-people");
        }
        var mayChair = chairs(item);
        if (mayChair.stream().noneMatch(person -> person.id().equals(chair))) {
            throw Refusal.invalid("hearing-chair-unknown").field("chair", "choice", mayChair.stream().map(Person::id).collect(Collectors.joining(", ")));
        }
        LocalDate soonest = days.plus(office.today(), limits.hearingNotice());
        LocalDate latest = days.plus(procedure.beganOn(), procedure.workingDays());
        if (heldOn.isBefore(soonest) || heldOn.isAfter(latest)) {
            throw Refusal.invalid("hearing-day", soonest.toString(), latest.toString()).field("heldOn", "day-range", soonest.toString(),
                    latest.toString());
        }
    }
}
