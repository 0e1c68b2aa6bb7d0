package org.binglian.prerequisite;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.DueWork;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.ProjectLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends an assessment at 24:00 of its last day, or when its department withdraws it; then each item that leans on it, in a transaction
 * of its own under its project's lock. What fails, or leant on it at the last moment, is taken up by the next sweep.
 */
@Service
public class AssessmentEnding implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(AssessmentEnding.class);

    private final AssessmentRows rows;
    private final AssessmentUses uses;
    private final ObjectProvider<AssessmentProcess> process;
    private final ProjectLock lock;
    private final OfficeTime office;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    AssessmentEnding(AssessmentRows rows, AssessmentUses uses, ObjectProvider<AssessmentProcess> process, ProjectLock lock, OfficeTime office,
                     Ledger ledger, TransactionTemplate transaction) {
        this.rows = rows;
        this.uses = uses;
        this.process = process;
        this.lock = lock;
        this.office = office;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** @throws Refusal 403 for another department, 404, 409 when it has ended, 422 without a reason */
    public void withdraw(String number, String reason, Person by) {
        var assessment = rows.find(number).orElseThrow(() -> Refusal.notFound("assessment-unknown"));
        Assessments.requireOfficial(by);
        if (!assessment.department().equals(by.department())) {
            throw Refusal.denied("assessment-not-yours");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason-required").field("reason", "required");
        }
        if (reason.strip().length() > 1000) {
            throw Refusal.invalid("assessment-invalid").field("reason", "NAME_TOO_LONG", 1000);
        }
        transaction.executeWithoutResult(status -> {
            if (!rows.end(number, office.today(), "WITHDRAWN", reason.strip())) {
                throw Refusal.conflict("assessment-ended");
            }
            ledger.append(new Entry(number, "ASSESSMENT_WITHDRAWN", by.id(), office.today(), Map.of("reason", reason.strip())));
        });
        settle();
    }

    @Override
    public void doDue(Instant now) {
        for (Assessment over : rows.runOut(LocalDate.ofInstant(now, OfficeTime.ZONE))) {
            transaction.executeWithoutResult(status -> expire(over));
        }
        settle();
    }

    @Override
    public Optional<Instant> nextAfter(Instant then) {
        return rows.nextLastDay(LocalDate.ofInstant(then, OfficeTime.ZONE)).map(day -> day.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant());
    }

    private void expire(Assessment over) {
        if (rows.end(over.number(), over.validUntil(), "EXPIRED", null)) {
            ledger.append(new Entry(over.number(), "ASSESSMENT_EXPIRED", Entry.SYSTEM, over.validUntil(), Map.of("validUntil", over.validUntil().toString())));
        }
    }

    private void settle() {
        for (AssessmentUse use : uses.standingOnNothing()) {
            try {
                transaction.executeWithoutResult(status -> settle(use));
            } catch (RuntimeException e) {
                LOG.error("{} of {} could not be taken off assessment {} and is tried again", use.item(), use.caseNumber(), use.number(), e);
            }
        }
    }

    private void settle(AssessmentUse seen) {
        lock.lock(seen.project());
        var use = uses.find(seen.id()).filter(AssessmentUse::open).orElse(null);
        if (use == null) {
            return;
        }
        String why = rows.find(use.number()).map(Assessment::endedHow).orElseThrow();
        String how = process.getObject().lost(use, why);
        uses.end(use.id(), office.today(), how);
        ledger.append(new Entry(use.caseNumber().value(), "ASSESSMENT_LOST", Entry.SYSTEM, office.today(), Map.of("itemCode",
                use.item().value(), "assessment", use.number(), "why", why, "how", how)));
    }
}
