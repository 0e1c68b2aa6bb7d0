package org.binglian.review;

import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Ledger;
import org.binglian.project.NationalState;
import org.springframework.stereotype.Service;

/** Takes back what an item was granted, or what silence passed (撤销, 行政许可法 69). */
@Service
public class Revoking {

    private final ReviewRows rows;
    private final Reviews reviews;
    private final OfficeTime office;
    private final Ledger ledger;

    Revoking(ReviewRows rows, Reviews reviews, OfficeTime office, Ledger ledger) {
        this.rows = rows;
        this.reviews = reviews;
        this.office = office;
        this.ledger = ledger;
    }

    /** The leader of the deciding body has decided so. @param paperNumber of the decision to revoke */
    public ReviewItem revoke(ItemKey key, String reason, String paperNumber, String by) {
        rows.set(key, "decision = ?, decided_on = ?, state = ?, reason = ?", Decision.REVOKED.name(), office.today(),
                NationalState.REVOKED.code(), reason);
        ledger.append(ReviewEntries.of(key, "ITEM_REVOKED", by, office.today(), Map.of("reason", reason, "paper", paperNumber)));
        return reviews.require(key);
    }
}
