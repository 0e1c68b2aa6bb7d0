package org.binglian.hall;

import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.Project;
import org.binglian.project.ProjectLock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows an official the applicant's identity numbers and mobile in full, which every view masks; each time with a reason and a row in
 * the record. Source: Personal Information Protection Law art. 6 (no more than needed), 51 (record of use).
 */
@Service
public class Unmasking {

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 200;

    private final Ledger ledger;
    private final ProjectLock lock;
    private final OfficeTime office;

    Unmasking(Ledger ledger, ProjectLock lock, OfficeTime office) {
        this.ledger = ledger;
        this.lock = lock;
        this.office = office;
    }

    /** Whether this person handles cases, and so may ask for it. */
    public static boolean isFor(Person person) {
        return person.is(Role.WINDOW) || person.is(Role.SECTION) || person.is(Role.LEADER) || person.is(Role.SUPERVISOR);
    }

    /** @throws Refusal 403 for whoever handles no cases, 422 without a reason */
    @Transactional
    public Map<String, Object> show(Project project, String reason, Person by) {
        if (!isFor(by)) {
            throw Refusal.denied();
        }
        String said = reason == null ? "" : reason.strip();
        if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) {
            throw Refusal.invalid("unmasking-reason").field("reason", "UNMASKING_REASON", SHORTEST_REASON, LONGEST_REASON);
        }
        lock.lock(project.number());
        ledger.append(new Entry(project.number().value(), "PERSONAL_DATA_UNMASKED", by.id(), office.today(), Map.of("reason", said)));
        var applicant = project.applicant();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", applicant.name());
        data.put("citizenId", applicant.citizenId() == null ? null : applicant.citizenId().value());
        data.put("legalRepresentative", applicant.legalRepresentative());
        data.put("contactName", applicant.contactName());
        data.put("contactId", applicant.contactId() == null ? null : applicant.contactId().value());
        data.put("mobile", applicant.mobile());
        return data;
    }
}
