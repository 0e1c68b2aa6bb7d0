package org.binglian.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.ProjectLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joint consultation (联合会商, rule 3): every body concerned is invited, minutes are kept once, and a body that neither answers nor
 * comes without an excuse is taken to consent (缺席默认), where that is allowed.
 */
@Service
public class Consultations {

    private static final Set<String> MODES = Set.of("WRITTEN", "MEETING", "VISIT");

    private final MeetingRows rows;
    private final Meetings meetings;
    private final Invitees invitees;
    private final OfficeTime office;
    private final Ledger ledger;
    private final ProjectLock lock;
    private final ObjectProvider<MeetingProcess> process;

    Consultations(MeetingRows rows, Meetings meetings, Invitees invitees, OfficeTime office, Ledger ledger, ProjectLock lock,
                  ObjectProvider<MeetingProcess> process) {
        this.rows = rows;
        this.meetings = meetings;
        this.invitees = invitees;
        this.office = office;
        this.ledger = ledger;
        this.lock = lock;
        this.process = process;
    }

    /** Asks for one. @throws Refusal 409 while one runs; 422 for a mode that there is not, or when nobody is concerned */
    @Transactional
    public void ask(Consultation asked, Person by) {
        lock.lock(asked.project());
        if (!MODES.contains(asked.mode())) {
            throw Refusal.invalid("consultation-incomplete").field("mode", "choice", "WRITTEN, MEETING, VISIT");
        }
        var before = asked.caseNumber() == null ? rows.beforeApplying(asked.project()) : rows.ofCase(asked.caseNumber());
        if (before.stream().anyMatch(meeting -> meeting.open() && meeting.kind() == Meeting.Kind.CONSULTATION)) {
            throw Refusal.conflict("consultation-runs");
        }
        if (invitees.of(asked).isEmpty()) {
            throw Refusal.invalid("nobody-to-consult").field("stage", "nobody-to-consult");
        }
        String subject = asked.caseNumber() == null ? asked.project().value() : asked.caseNumber().value();
        ledger.append(new Entry(subject, "CONSULTATION_ASKED", by.id(), office.today(),
                Map.of("mode", asked.mode(), "stage", asked.stage(), "question", asked.question() == null ? "" : asked.question())));
        process.getObject().consultationAsked(asked);
    }

    /** Calls it and invites every body concerned. The lead department is present at its own meeting. */
    public Meeting open(Consultation asked, String by) {
        var invited = invitees.of(asked);
        var items = invited.stream().flatMap(i -> i.items().stream()).distinct().sorted(java.util.Comparator.comparing(i -> i.value())).toList();
        long id = rows.insert(new Meeting(0, asked.project(), asked.caseNumber(), asked.stage(), Meeting.Kind.CONSULTATION, asked.mode(),
                Meeting.Level.LEAD, asked.cause(), asked.leadDepartment(), items, asked.question(), by, office.today(), "OPEN", null, null, null,
                null, null, null, false));
        var meeting = meetings.require(id);
        record(meeting, "MEETING_CALLED", by, Map.of("meeting", meeting.number(), "cause", asked.cause(), "mode", asked.mode()));
        invited.forEach(i -> {
            rows.invite(new Invitation(id, i.department(), i.items(), i.silenceItem(), i.silenceMode(), null, null, null, null, false, null, null));
            record(meeting, "INVITED", Entry.SYSTEM, Map.of("department", i.department(), "meeting", meeting.number()));
        });
        rows.setInvitation(id, asked.leadDepartment(), "attended = true");
        return meeting;
    }

    /** ATTEND, EXCUSED with its reason, or WRITTEN with its text. */
    public void answer(long id, String department, String answer, String reason, String text, Person by) {
        String said = "EXCUSED".equals(answer) ? reason : text;
        if (!"ATTEND".equals(answer) && (said == null || said.isBlank())) {
            throw Refusal.invalid("invitation-incomplete").field("EXCUSED".equals(answer) ? "reason" : "text", "required");
        }
        if ("ATTEND".equals(answer) && "WRITTEN".equals(meetings.require(id).mode())) {
            throw Refusal.invalid("invitation-incomplete").field("answer", "choice", "WRITTEN, EXCUSED");
        }
        rows.setInvitation(id, department, "answer = ?, answer_text = ?, answered_by = ?, answered_on = ?", answer, said, by.id(), office.today());
        record(meetings.require(id), "INVITATION_ANSWERED", by.id(), facts("department", department, "answer", answer, "text", said));
    }

    /** Keeps the minutes, once. @throws Refusal 422 for a department that was not invited, or an item that was not on the table */
    public void keep(long id, String minutes, List<String> attended, List<Meeting.Decided> decisions, Person by) {
        var meeting = meetings.require(id);
        var refusal = Refusal.invalid("minutes-unclear");
        var invited = rows.invitations(id).stream().map(Invitation::department).toList();
        attended.stream().filter(d -> !invited.contains(d)).forEach(d -> refusal.field("attendance", "not-invited", d));
        decisions.stream().filter(d -> !meeting.items().contains(d.item()))
                .forEach(d -> refusal.field("decisions", "not-on-the-table", d.item().value()));
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        attended.forEach(department -> {
            rows.setInvitation(id, department, "attended = true");
            record(meeting, "ATTENDED", by.id(), Map.of("department", department, "meeting", meeting.number()));
        });
        decisions.forEach(decision -> rows.decide(id, decision));
        rows.set(id, "minutes = ?, kept_by = ?, kept_on = ?, state = 'SETTLED'", minutes, by.id(), office.today());
        record(meeting, "MINUTES_KEPT", by.id(), Map.of("meeting", meeting.number(), "minutes", minutes));
    }

    public void issued(long id, String paperNumber) {
        rows.set(id, "paper_number = ?", paperNumber);
    }

    /** The clock ran out and no minutes were kept: nothing is settled, and nothing waits for it any more. */
    public void lapsed(long id) {
        rows.set(id, "state = 'LAPSED'");
        var meeting = meetings.require(id);
        record(meeting, "MEETING_LAPSED", Entry.SYSTEM, Map.of("meeting", meeting.number(), "department", meeting.leadDepartment()));
    }

    /** Who neither came nor answered nor was excused; nobody misses a meeting that was not held. */
    public List<Invitation> absent(long id) {
        var meeting = meetings.require(id);
        return meeting.settled() || "WRITTEN".equals(meeting.mode()) ? rows.invitations(id).stream().filter(Invitation::absent).toList() : List.of();
    }

    /** 缺席默认: taken as consent from this day; never a person's approval. */
    public void deemConsent(long id, String department, LocalDate on) {
        rows.setInvitation(id, department, "deemed_on = ?", on);
        var meeting = meetings.require(id);
        ledger.append(new Entry(meeting.subject(), "ABSENT_DEEMED_CONSENT", Entry.SYSTEM, on,
                Map.of("department", department, "meeting", meeting.number())));
    }

    /** Absent where that may never be taken as consent: the leader's, and overdue. */
    public void overdue(long id, String department, LocalDate since) {
        rows.setInvitation(id, department, "overdue_since = ?, answer = null", since);
        var meeting = meetings.require(id);
        ledger.append(new Entry(meeting.subject(), "ANSWER_OVERDUE", Entry.SYSTEM, since,
                Map.of("department", department, "meeting", meeting.number())));
    }

    private void record(Meeting meeting, String kind, String actor, Map<String, Object> facts) {
        ledger.append(new Entry(meeting.subject(), kind, actor, office.today(), facts));
    }

    private static Map<String, Object> facts(String... pairs) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                facts.put(pairs[i], pairs[i + 1]);
            }
        }
        return facts;
    }
}
