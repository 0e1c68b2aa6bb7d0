package org.binglian.supervision;

import java.util.List;
import java.util.Map;
import org.binglian.access.Departments;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.CaseRated;
import org.binglian.intake.Cases;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.binglian.project.ProjectLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes up complaints and bad ratings (投诉、差评), and shows them to those concerned. What was said stays out of the record. */
@Service
public class Complaints {

    public static final List<String> GROUNDS = List.of("SERVICE", "DELAY", "DEMANDS", "FEES", "INTEGRITY", "LEADER", "DECISION", "OTHER");

    private static final int LONGEST = 2000;
    private static final String SUPERVISION = "supervision";

    private final ComplaintRows rows;
    private final ComplaintRule rule;
    private final Cases cases;
    private final People people;
    private final Departments departments;
    private final OfficeTime office;
    private final Ledger ledger;
    private final Notices notices;
    private final ProjectLock lock;
    private final ObjectProvider<ComplaintProcess> process;

    Complaints(ComplaintRows rows, ComplaintRule rule, Cases cases, People people, Departments departments, OfficeTime office, Ledger ledger,
               Notices notices, ProjectLock lock, ObjectProvider<ComplaintProcess> process) {
        this.rows = rows;
        this.rule = rule;
        this.cases = cases;
        this.people = people;
        this.departments = departments;
        this.office = office;
        this.ledger = ledger;
        this.notices = notices;
        this.lock = lock;
        this.process = process;
    }

    /**
     * @param ground one of {@link #GROUNDS}; @param about the department complained of, null for the lead department
     * @throws Refusal 422 when something is left out, or for what a complaint does not decide; 409 while the same is being handled
     */
    @Transactional
    public Complaint lodge(CaseNumber number, String ground, String text, String about, Person by) {
        lock.lock(number);
        var found = cases.require(number);
        String department = about == null || about.isBlank() ? found.leadDepartment() : about;
        check(ground, text, department);
        var ruling = rule.rule("COMPLAINT", null, ground);
        if (!ruling.opens()) {
            throw Refusal.invalid("complaint-elsewhere").field("subject", "complaint-elsewhere");
        }
        if (rows.ofCase(number).stream().anyMatch(c -> c.open() && c.ground().equals(ground) && c.department().equals(department))) {
            throw Refusal.conflict("complaint-runs");
        }
        return open(found, ground, null, text.strip(), department, ruling, by);
    }

    @EventListener
    @Transactional
    public void rated(CaseRated given) {
        var ruling = rule.rule("RATING", given.stars(), null);
        if (ruling.opens()) {
            var found = cases.require(given.caseNumber());
            String comment = given.comment() == null ? null : given.comment().substring(0, Math.min(given.comment().length(), LONGEST));
            open(found, "RATING", given.stars(), comment, found.leadDepartment(), ruling, given.by());
        }
    }

    private void check(String ground, String text, String department) {
        var refusal = Refusal.invalid("complaint-unclear");
        if (ground == null || !GROUNDS.contains(ground)) {
            refusal.field("subject", "choice", String.join(", ", GROUNDS));
        }
        if (text == null || text.isBlank()) {
            refusal.field("text", "required");
        } else if (text.strip().length() > LONGEST) {
            refusal.field("text", "too-long", LONGEST);
        }
        if (departments.find(department).isEmpty()) {
            refusal.field("department", "not-allowed", department);
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }

    private Complaint open(ApprovalCase found, String ground, Integer stars, String text, String department, ComplaintRule.Ruling ruling, Person by) {
        boolean leader = "LEADER".equals(ruling.verifier()) && people.leaderOf(department).isPresent();
        var lodged = rows.insert(new Complaint(0, null, found.number(), found.project(), ground, stars, text, department, by.id(), office.today(),
                leader ? department + "leader" : SUPERVISION, ruling.verifyWithin(), ruling.basis(), Complaint.State.RECEIVED, null, null, null,
                null, null, null, null, null, null, false, null));
        ledger.append(new Entry(found.number().value(), "COMPLAINT_LODGED", by.id(), office.today(),
                Map.of("complaint", lodged.number(), "department", department, "basis", ruling.basis())));
        java.util.stream.Stream.of(lodged.verifier(), SUPERVISION).distinct().forEach(told -> notices.tell(told, "COMPLAINT_LODGED", found.number().value(),
                Map.of("complaint", lodged.number())));
        process.getObject().lodged(lodged);
        return lodged;
    }

    /** @throws Refusal 404 when there is none */
    public Complaint require(String number) {
        return rows.find(number).orElseThrow(() -> Refusal.notFound("complaint-unknown"));
    }

    /** @throws Refusal 404 for all but the complainant, the one who handles it and supervision */
    public Complaint require(String number, Person person) {
        return rows.find(number).filter(complaint -> concerns(complaint, person)).orElseThrow(() -> Refusal.notFound("complaint-unknown"));
    }

    /** Those of the case that this person may see. */
    public List<Complaint> ofCase(CaseNumber number, Person person) {
        return rows.ofCase(number).stream().filter(complaint -> concerns(complaint, person)).toList();
    }

    public List<Complaint> newest(int limit) {
        return rows.newest(limit);
    }

    private boolean concerns(Complaint complaint, Person person) {
        boolean leads = person.is(Role.LEADER) && complaint.verifier().equals(person.department() + "leader");
        return person.is(Role.SUPERVISOR) || leads || person.id().equals(complaint.lodgedBy()) || people.mayActFor(person, complaint.lodgedBy());
    }
}
