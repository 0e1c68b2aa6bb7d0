package org.binglian.review;

import java.time.LocalDate;
import org.binglian.access.People;
import org.binglian.access.Refusal;
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

    void check(ReviewItem item, SpecialProcedure procedure, String chair, LocalDate heldOn) {
        var person = people.find(chair).filter(found -> item.decidingBody().equals(found.department()))
                .orElseThrow(() -> Refusal.invalid("hearing-chair-unknown").field("chair", "not-allowed", chair));
        if (person.id().equals(item.proposedBy())) {
            throw Refusal.invalid("hearing-chair").field("chair", "two-people");
        }
        LocalDate soonest = days.plus(office.today(), limits.hearingNotice());
        LocalDate latest = days.plus(procedure.beganOn(), procedure.workingDays());
        if (heldOn.isBefore(soonest) || heldOn.isAfter(latest)) {
            throw Refusal.invalid("hearing-day", soonest.toString(), latest.toString()).field("heldOn", "day-range", soonest.toString(),
                    latest.toString());
        }
    }
}
