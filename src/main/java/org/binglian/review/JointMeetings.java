package org.binglian.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.prerequisite.GatesMoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Joint meetings (联席会议) and their ladder: lead department, the hall's joint meeting, the government office (rule 3). */
@Service
public class JointMeetings {

    private final MeetingRows rows;
    private final Meetings meetings;
    private final Reviews reviews;
    private final ReviewRows items;
    private final OfficeTime office;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    JointMeetings(MeetingRows rows, Meetings meetings, Reviews reviews, ReviewRows items, OfficeTime office, Ledger ledger,
                  ApplicationEventPublisher events) {
        this.rows = rows;
        this.meetings = meetings;
        this.reviews = reviews;
        this.items = items;
        this.office = office;
        this.ledger = ledger;
        this.events = events;
    }

    /** A conflict about an item that is met about already joins that meeting. Answers whether there was one. */
    public boolean joined(ItemKey key, String cause) {
        var open = meetings.openAbout(key);
        open.ifPresent(meeting -> {
            rows.set(meeting.id(), "cause = ?", cause);
            invite(meeting);
        });
        return open.isPresent();
    }

    /** Calls a meeting about one item, at the lead department's level; invites its bodies and whoever disagrees. */
    public Meeting call(ItemKey about, String stage, String leadDepartment, String cause) {
        var item = reviews.require(about);
        long id = rows.insert(new Meeting(0, item.project(), about.caseNumber(), stage, Meeting.Kind.JOINT_MEETING, "MEETING", Meeting.Level.LEAD,
                cause, leadDepartment, List.of(about.item()), null, Entry.SYSTEM, office.today(), "OPEN", null, null, null, null, null, null, false));
        var meeting = meetings.require(id);
        record(meeting, "JOINT_MEETING_CALLED", Entry.SYSTEM, Map.of("itemCode", about.item().value(), "meeting", meeting.number(), "cause", cause));
        invite(meeting);
        return meeting;
    }

    private void invite(Meeting meeting) {
        Set<String> bodies = new LinkedHashSet<>(List.of(meeting.leadDepartment()));
        for (ItemCode item : meeting.items()) {
            var key = new ItemKey(meeting.caseNumber(), item);
            bodies.add(reviews.require(key).decidingBody());
            bodies.addAll(meetings.objectors(key));
        }
        bodies.forEach(department -> invite(meeting, department));
    }

    private void invite(Meeting meeting, String department) {
        if (rows.invitations(meeting.id()).stream().noneMatch(i -> i.department().equals(department))) {
            rows.invite(new Invitation(meeting.id(), department, meeting.items(), null, null, null, null, null, null, false, null, null));
            record(meeting, "INVITED", Entry.SYSTEM, Map.of("department", department, "meeting", meeting.number()));
        }
    }

    /**
     * What the meeting came to. NOT_SETTLED goes one level up.
     *
     * @throws Refusal 422 at the top of the ladder, without conditions where it proceeds with them, or for a body that was not invited
     */
    public void cameTo(long id, Settlement outcome, String minutes, List<String> attended, String conditions, Person by) {
        var meeting = meetings.require(id);
        if (outcome == Settlement.NOT_SETTLED && meeting.level() == Meeting.Level.GOVERNMENT) {
            throw Refusal.invalid("top-of-the-ladder").field("outcome", "top-of-the-ladder");
        }
        if (outcome == Settlement.PROCEED_WITH_CONDITIONS && (conditions == null || conditions.isBlank())) {
            throw Refusal.invalid("minutes-unclear").field("conditions", "required");
        }
        var invited = rows.invitations(id).stream().map(Invitation::department).toList();
        var refusal = Refusal.invalid("minutes-unclear");
        attended.stream().filter(d -> !invited.contains(d)).forEach(d -> refusal.field("attendance", "not-invited", d));
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        attended.forEach(department -> rows.setInvitation(id, department, "attended = true"));
        rows.set(id, "outcome = ?, minutes = ?, conditions = ?, kept_by = ?, kept_on = ?", outcome.name(), minutes, conditions, by.id(),
                office.today());
        record(meeting, "JOINT_MEETING_HELD", by.id(), Map.of("meeting", meeting.number(), "level", meeting.level().name(),
                "outcome", outcome.name(), "minutes", minutes));
    }

    /** One level up: nothing was settled, or the level's clock ran out. */
    public void escalate(long id, Meeting.Level level, String host) {
        var meeting = meetings.require(id);
        String why = meeting.outcome() == Settlement.NOT_SETTLED ? "NOT_SETTLED" : "PERIOD_OVER";
        rows.set(id, "meeting_level = ?, outcome = null, minutes = null", level.name());
        invite(meeting, host);
        record(meeting, "MEETING_ESCALATED", Entry.SYSTEM, Map.of("meeting", meeting.number(), "level", level.name(), "why", why));
    }

    /** The minutes stand: they bind, conditions go into the decision, and whoever waits looks again. */
    public Meeting settle(long id, String paperNumber) {
        rows.set(id, "state = 'SETTLED', paper_number = ?", paperNumber);
        var meeting = meetings.require(id);
        for (ItemCode item : meeting.items()) {
            rows.decide(id, new Meeting.Decided(item, meeting.outcome(), meeting.conditions() == null ? meeting.minutes() : meeting.conditions()));
            if (meeting.outcome() == Settlement.PROCEED_WITH_CONDITIONS) {
                var key = new ItemKey(meeting.caseNumber(), item);
                String before = reviews.require(key).conditions();
                items.set(key, "conditions = ?", before == null || before.isBlank() ? meeting.conditions() : before + "；" + meeting.conditions());
            }
        }
        record(meeting, "MEETING_SETTLED", Entry.SYSTEM, Map.of("meeting", meeting.number(), "outcome", meeting.outcome().name(), "paper", paperNumber));
        events.publishEvent(new GatesMoved(meeting.project(), meeting.items().stream()
                .map(item -> new GatesMoved.Waiting(meeting.caseNumber(), item)).collect(Collectors.toSet())));
        events.publishEvent(new MeetingSettled(meeting));
        return meeting;
    }

    /** The top of the ladder was silent: the meeting stays with it, overdue. */
    public void overdue(long id) {
        var meeting = meetings.require(id);
        record(meeting, "MEETING_OVERDUE", Entry.SYSTEM, Map.of("meeting", meeting.number(), "level", meeting.level().name()));
    }

    /** Why it goes ahead over the objection, told to the objectors. Answers who they are. */
    public List<String> explain(long id, String explanation, Person by) {
        if (explanation == null || explanation.isBlank()) {
            throw Refusal.invalid("reason-required").field("explanation", "required");
        }
        rows.set(id, "explanation = ?, explained_on = ?", explanation.strip(), office.today());
        var meeting = meetings.require(id);
        record(meeting, "OBJECTION_EXPLAINED", by.id(), Map.of("meeting", meeting.number(), "explanation", explanation.strip()));
        return meeting.items().stream().flatMap(item -> meetings.objectors(new ItemKey(meeting.caseNumber(), item)).stream()).distinct().toList();
    }

    /** The applicant has taken the case back: nobody needs to meet about it. */
    public void closeAll(CaseNumber number) {
        rows.ofCase(number).stream().filter(Meeting::open).forEach(meeting -> rows.set(meeting.id(), "state = 'LAPSED'"));
    }

    private void record(Meeting meeting, String kind, String actor, Map<String, Object> facts) {
        ledger.append(new Entry(meeting.subject(), kind, actor, office.today(), facts));
    }
}
