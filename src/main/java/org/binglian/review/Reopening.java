package org.binglian.review;

import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.project.ProjectLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an ended item of a running case again, by the body's leader with a reason. */
@Service
public class Reopening {

    private final Reviews reviews;
    private final ProjectLock lock;
    private final ObjectProvider<ReviewProcess> process;

    Reopening(Reviews reviews, ProjectLock lock, ObjectProvider<ReviewProcess> process) {
        this.reviews = reviews;
        this.lock = lock;
        this.process = process;
    }

    /** @throws Refusal 422 without a reason, 409 while the item runs or when the case has been archived */
    @Transactional
    public void reopen(ItemKey key, String reason, Person by) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason-required").field("reason", "required");
        }
        lock.lock(key.caseNumber());
        process.getObject().itemReopened(reviews.reopen(key, reason.strip(), by.id()));
    }
}
