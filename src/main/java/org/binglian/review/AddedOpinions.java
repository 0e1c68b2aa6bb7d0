package org.binglian.review;

import java.util.Map;
import org.binglian.access.Departments;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.binglian.project.ProjectLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One more department asked while an item is being handled (追加征求意见): the same layer, clock and silence as those that the list
 * asks; the review's own clock goes on.
 */
@Service
public class AddedOpinions {

    private final Reviews reviews;
    private final Consulting consulting;
    private final AddedOpinionRule rule;
    private final Departments departments;
    private final Notices notices;
    private final OfficeTime office;
    private final Ledger ledger;
    private final ProjectLock lock;
    private final ObjectProvider<ReviewProcess> process;

    AddedOpinions(Reviews reviews, Consulting consulting, AddedOpinionRule rule, Departments departments, Notices notices, OfficeTime office,
                  Ledger ledger, ProjectLock lock, ObjectProvider<ReviewProcess> process) {
        this.reviews = reviews;
        this.consulting = consulting;
        this.rule = rule;
        this.departments = departments;
        this.notices = notices;
        this.office = office;
        this.ledger = ledger;
        this.lock = lock;
        this.process = process;
    }

    /** What is asked in addition; {@code workingDays} and {@code timeoutMode} as the table says. */
    public record Request(String department, int workingDays, String timeoutMode, String reason, String addedBy, boolean holdsGrant) {
    }

    /**
     * Asks. @throws Refusal 409 when the item is not being handled or the department has an open request; 422 without a reason, for a
     *     department that there is not, for the deciding body itself, or where the table does not allow it
     */
    @Transactional
    public Opinion ask(ItemKey key, String department, String reason, Person by) {
        lock.lock(key.caseNumber());
        var item = reviews.require(key);
        if (item.startedOn() == null || item.bodyDecision() != null || item.ended() || item.overdueSince() != null) {
            throw Refusal.conflict("item-not-in-review");
        }
        if (departments.find(department).isEmpty()) {
            throw Refusal.invalid("opinion-department").field("department", "department-of-the-list");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason-required").field("reason", "required");
        }
        var ruling = rule.rule(key.item(), item.decidingBody(), department);
        if (!ruling.allowed()) {
            throw Refusal.invalid("opinion-not-to-be-asked").field("department", "not-to-be-asked");
        }
        if (consulting.asked(key, department)) {
            throw Refusal.conflict("opinion-asked-before");
        }
        ledger.append(ReviewEntries.of(key, "OPINION_ADDED", by.id(), office.today(), Map.of("department", department, "reason", reason.strip(),
                "workingDays", ruling.workingDays(), "basis", ruling.basis())));
        process.getObject().opinionAdded(item, new Request(department, ruling.workingDays(), ruling.timeoutMode(), reason.strip(), by.id(),
                ruling.holdsGrant()));
        notices.tell(department, "OPINION_ADDED", key.caseNumber().value(), Map.of("item", key.item().value()));
        return consulting.of(key).stream().filter(one -> one.department().equals(department)).reduce((a, b) -> b).orElseThrow();
    }

    /** Whether a request to this department is open. */
    public boolean asked(ItemKey key, String department) {
        return consulting.asked(key, department);
    }
}
