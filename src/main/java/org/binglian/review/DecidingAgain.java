package org.binglian.review;

import java.time.LocalDate;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Ledger;
import org.springframework.stereotype.Service;

/** A meeting came to REFUSE while the body had decided to grant: that decision is set aside, and the leader decides anew by the minutes. */
@Service
public class DecidingAgain {

    private final ReviewRows rows;
    private final MeetingRows meetingRows;
    private final Meetings meetings;
    private final Reviews reviews;
    private final Minutes minutes;
    private final OfficeTime office;
    private final Ledger ledger;

    DecidingAgain(ReviewRows rows, MeetingRows meetingRows, Meetings meetings, Reviews reviews, Minutes minutes, OfficeTime office, Ledger ledger) {
        this.rows = rows;
        this.meetingRows = meetingRows;
        this.meetings = meetings;
        this.reviews = reviews;
        this.minutes = minutes;
        this.office = office;
        this.ledger = ledger;
    }

    public void setAside(ItemKey key) {
        var meeting = meetings.settledAbout(key).orElseThrow();
        rows.set(key, "body_decision = null, body_decided_by = null, body_decided_on = null");
        meetingRows.set(meeting.id(), "decided_again = true");
        record(key, "DECISION_SET_ASIDE", "system", Map.of("meeting", meeting.number()));
    }

    /** REFUSE follows the minutes; APPROVE goes against them, needs a reason, and is answered for. Answers the outcome. */
    public String decide(ItemKey key, String decision, String reason, Person by) {
        var item = reviews.require(key);
        if (by.id().equals(item.proposedBy())) {
            throw Refusal.invalid("two-people").field("decision", "two-people");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason-required").field("reason", "required");
        }
        boolean refuse = "REFUSE".equals(decision);
        boolean conditions = item.conditions() != null && !item.conditions().isBlank();
        var outcome = refuse ? Decision.REFUSED : item.granting(conditions);
        if (!refuse) {
            minutes.overridden(key, item.decidingBody(), meetings.settledAbout(key).orElseThrow(), reason, by);
        }
        LocalDate today = office.today();
        rows.set(key, "body_decision = ?, body_decided_by = ?, body_decided_on = ?, reason = ?", outcome.name(), by.id(), today, reason);
        record(key, "DECIDED_AGAIN", by.id(), Map.of("decision", outcome.name(), "reason", reason));
        return outcome.name();
    }

    private void record(ItemKey key, String kind, String actor, Map<String, Object> facts) {
        ledger.append(ReviewEntries.of(key, kind, actor, office.today(), facts));
    }
}
