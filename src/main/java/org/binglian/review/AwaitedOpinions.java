package org.binglian.review;

import org.binglian.access.Departments;
import org.binglian.access.Refusal;
import org.springframework.stereotype.Component;

/** What a grant waits for: the opinions asked in addition of which the table says so. Once the item is overdue nobody waits. */
@Component
class AwaitedOpinions {

    private final Consulting consulting;
    private final Departments departments;

    AwaitedOpinions(Consulting consulting, Departments departments) {
        this.consulting = consulting;
        this.departments = departments;
    }

    /** @throws Refusal 409 for a grant while one is awaited */
    void require(ReviewItem item, Decision decision) {
        if (decision.positive() && item.overdueSince() == null) {
            consulting.addedAndOpen(item.key()).stream().filter(Opinion::holdsGrant).findFirst().ifPresent(awaited -> {
                throw Refusal.conflict("opinion-awaited", departments.require(awaited.department()));
            });
        }
    }
}
