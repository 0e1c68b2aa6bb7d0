package org.binglian.supervision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.binglian.worklist.Duties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about a complaint, step by step; called under the project's lock. */
@Service
public class ComplaintDesk {

    private static final Set<String> OF_LEADERS = Set.of("DECISION", "OVERDUE_DECISION", "EXTENSION", "REVOCATION_DECISION", "COMPLAINT", "COMPLAINT_CONTACT",
            "COMPLAINT_CORRECTION");

    private final ComplaintRows rows;
    private final Complaints complaints;
    private final Duties duties;
    private final Accountability accountability;
    private final OfficeTime office;
    private final Ledger ledger;
    private final Notices notices;

    ComplaintDesk(ComplaintRows rows, Complaints complaints, Duties duties, Accountability accountability, OfficeTime office, Ledger ledger, Notices notices) {
        this.rows = rows;
        this.complaints = complaints;
        this.duties = duties;
        this.accountability = accountability;
        this.office = office;
        this.ledger = ledger;
        this.notices = notices;
    }

    @Transactional
    public void contacted(String number, String note, Person by) {
        var open = notOfOneself(number, by);
        rows.set(open.id(), "contact_note = ?, contacted_on = ?, state = ?", note, office.today(), Complaint.State.VERIFYING.name());
        record(open, "COMPLAINT_CONTACTED", by.id(), Map.of());
    }

    /** @param finding JUSTIFIED, PARTLY or UNJUSTIFIED. @throws Refusal 422 for whoever handled what is complained of */
    @Transactional
    public Complaint verified(String number, String finding, String reason, Person by) {
        var open = notOfOneself(number, by);
        var found = rows.set(open.id(), "finding = ?, reason = ?, verified_by = ?, state = ?", finding, reason, by.id(),
                ("UNJUSTIFIED".equals(finding) ? Complaint.State.VERIFYING : Complaint.State.CORRECTING).name());
        record(found, "COMPLAINT_VERIFIED", by.id(), Map.of("finding", finding));
        return found;
    }

    @Transactional
    public void corrected(String number, String correction, Person by) {
        var open = rows.set(complaints.require(number).id(), "correction = ?, state = ?", correction, Complaint.State.VERIFYING.name());
        record(open, "COMPLAINT_CORRECTED", by.id(), Map.of());
    }

    /** Tells the complainant what was found and put right, and asks whether that is enough. Answers the text. */
    @Transactional
    public String answered(String number) {
        var open = rows.set(complaints.require(number).id(), "answered_on = ?, state = ?", office.today(), Complaint.State.ANSWERED.name());
        record(open, "COMPLAINT_ANSWERED", Entry.SYSTEM, Map.of());
        notices.tell(open.lodgedBy(), "COMPLAINT_ANSWERED", open.caseNumber().value(), Map.of("complaint", number));
        return open.correction() == null ? open.reason() : open.reason() + "\n" + open.correction();
    }

    /** @param satisfied YES or NO */
    @Transactional
    public void followedUp(String number, String satisfied, String remark, Person by) {
        var open = rows.set(complaints.require(number).id(), "satisfied = ?, remark = ?", satisfied, remark);
        record(open, "COMPLAINT_FOLLOWED_UP", by.id(), Map.of("satisfied", satisfied));
    }

    /** The complainant is not satisfied: supervision verifies once more. */
    @Transactional
    public Complaint escalated(String number) {
        var open = rows.set(complaints.require(number).id(), "verifier = 'supervision', reviewed = true, state = ?, correction = null",
                Complaint.State.VERIFYING.name());
        record(open, "COMPLAINT_ESCALATED", Entry.SYSTEM, Map.of());
        notices.tell("supervision", "COMPLAINT_ESCALATED", open.caseNumber().value(), Map.of("complaint", number));
        return open;
    }

    /** {@code satisfied} stays null when the complainant did not say. */
    @Transactional
    public void closed(String number) {
        var open = rows.set(complaints.require(number).id(), "state = ?, ended_on = ?", Complaint.State.CLOSED.name(), office.today());
        record(open, "COMPLAINT_CLOSED", Entry.SYSTEM, Map.of("satisfied", open.satisfied() == null ? "NO_REPLY" : open.satisfied()));
        notices.tell(open.lodgedBy(), "COMPLAINT_CLOSED", open.caseNumber().value(), Map.of("complaint", number));
    }

    /** Nobody contacted, verified or corrected in time: supervision is told, and the department answers for it. */
    @Transactional
    public void silent(String number) {
        var open = complaints.require(number);
        record(open, "COMPLAINT_OVERDUE", Entry.SYSTEM, Map.of());
        notices.tell("supervision", "COMPLAINT_OVERDUE", open.caseNumber().value(), Map.of("complaint", number));
        boolean correcting = open.state() == Complaint.State.CORRECTING;
        accountability.happened(new Accountability.Event("COMPLAINT_NOT_HANDLED", open.caseNumber().value(), null,
                correcting || !"supervision".equals(open.verifier()) ? open.department() : "supervision", null, office.today()));
    }

    private Complaint notOfOneself(String number, Person by) {
        var open = complaints.require(number);
        boolean own = duties.ofCase(open.caseNumber().value()).stream().anyMatch(duty -> by.id().equals(duty.handler())
                && open.department().equals(duty.department()) && !OF_LEADERS.contains(duty.kind()));
        if (own) {
            throw Refusal.invalid("complaint-own");
        }
        return open;
    }

    private void record(Complaint complaint, String kind, String actor, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("complaint", complaint.number());
        all.put("department", complaint.department());
        ledger.append(new Entry(complaint.caseNumber().value(), kind, actor, office.today(), all));
    }

    /** The kinds of this room's entries; the case's timeline leaves them to the complaint's own page. */
    public static boolean isAbout(String kind) {
        return List.of("COMPLAINT_LODGED", "COMPLAINT_CONTACTED", "COMPLAINT_VERIFIED", "COMPLAINT_CORRECTED", "COMPLAINT_ANSWERED",
                "COMPLAINT_FOLLOWED_UP", "COMPLAINT_ESCALATED", "COMPLAINT_CLOSED", "COMPLAINT_OVERDUE").contains(kind);
    }
}
