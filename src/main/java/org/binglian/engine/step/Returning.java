package org.binglian.engine.step;

import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.CommitmentProcesses;
import org.binglian.issuance.PaperKind;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.review.Deciding;
import org.binglian.review.ItemKey;
import org.binglian.review.Reviews;
import org.springframework.stereotype.Component;

/** What a broken promise does to its item: a running one is returned (退件), a granted one loses its paper (撤销). */
@Component
class Returning {

    private final Reviews reviews;
    private final Deciding deciding;
    private final CasePapers papers;
    private final Prerequisites prerequisites;
    private final CommitmentProcesses processes;
    private final FollowUps followUps;
    private final OfficeTime office;

    Returning(Reviews reviews, Deciding deciding, CasePapers papers, Prerequisites prerequisites, CommitmentProcesses processes,
              FollowUps followUps, OfficeTime office) {
        this.reviews = reviews;
        this.deciding = deciding;
        this.papers = papers;
        this.prerequisites = prerequisites;
        this.processes = processes;
        this.followUps = followUps;
        this.office = office;
    }

    /** Ends the item's review by its own event; an item whose review has not begun is returned here. */
    void stop(ItemKey key) {
        if (!processes.gapNotFilled(reviews.require(key))) {
            returnItem(key);
        }
    }

    void returnItem(ItemKey key) {
        var item = reviews.require(key);
        String reason = papers.text("return.gap-not-filled", "");
        papers.ofItem(PaperKind.WITHDRAWAL_NOTICE, key, item.decidingBody(), "system", Map.of("reason", reason));
        reviews.terminate(key, reason);
        prerequisites.failed(item.project(), key.item());
        followUps.itemEnded(key);
    }

    void takeBack(ItemKey key, String reason) {
        var item = reviews.require(key);
        papers.ofItem(PaperKind.REVOCATION_DECISION, key, item.decidingBody(), item.decidingBody(),
                Map.of("reason", reason, "effectiveOn", office.today().toString()));
        deciding.takeBack(key, reason, item.decidingBody());
        prerequisites.takenBack(item.project(), key.item());
        processes.noAftercare(item);
        followUps.itemEnded(key);
    }
}
