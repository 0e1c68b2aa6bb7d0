package org.binglian.review;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Minutes bind (会议纪要的约束力, rule 3): what an invited body did not ask at the meeting it cannot ask later, unless its leader
 * overrides the minutes with a reason. Minutes kept before applying bind the later case of the project.
 */
@Service
public class Minutes {

    private final MeetingRows rows;
    private final Reviews reviews;
    private final OfficeTime office;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Minutes(MeetingRows rows, Reviews reviews, OfficeTime office, Ledger ledger, ApplicationEventPublisher events) {
        this.rows = rows;
        this.reviews = reviews;
        this.office = office;
        this.ledger = ledger;
        this.events = events;
    }

    /** The newest meeting that settled this item with this department invited. */
    public Optional<Meeting> binding(ItemKey key, String department) {
        return Stream.concat(rows.beforeApplying(reviews.require(key).project()).stream(), rows.ofCase(key.caseNumber()).stream())
                .filter(meeting -> meeting.settled() && settled(meeting, key, null))
                .filter(meeting -> rows.invitations(meeting.id()).stream().anyMatch(i -> i.department().equals(department) && i.bound()))
                .reduce((a, b) -> b);
    }

    /**
     * Lets pass what the minutes themselves ask, and what a leader asks over them with a reason, which is recorded and answered for.
     *
     * @throws Refusal 409 for everything else that an invited body asks of a settled item
     */
    public void require(ItemKey key, String department, String asked, String overrideReason, Person by) {
        var meeting = binding(key, department).filter(m -> !settled(m, key, asked)).orElse(null);
        if (meeting == null) {
            return;
        }
        if (!by.is(Role.LEADER) || !department.equals(by.department()) || overrideReason == null || overrideReason.isBlank()) {
            throw Refusal.conflict("bound-by-minutes", key.item().value(), meeting.paperNumber() == null ? meeting.number() : meeting.paperNumber())
                    .field("overrideReason", "bound-by-minutes");
        }
        overridden(key, department, meeting, overrideReason, by);
    }

    void overridden(ItemKey key, String department, Meeting meeting, String reason, Person by) {
        ledger.append(ReviewEntries.of(key, "MINUTES_OVERRIDDEN", by.id(), office.today(),
                Map.of("department", department, "meeting", meeting.number(), "reason", reason)));
        events.publishEvent(new MinutesOverridden(key, department, by.id()));
    }

    /** Whether the minutes settle the item; with {@code asked}, whether they say it themselves. */
    private boolean settled(Meeting meeting, ItemKey key, String asked) {
        return rows.decisions(meeting.id()).stream().anyMatch(d -> d.item().equals(key.item()) && d.decision() != Settlement.NOT_SETTLED
                && (asked == null || !asked.isBlank() && d.text() != null && d.text().contains(asked.strip())));
    }
}
