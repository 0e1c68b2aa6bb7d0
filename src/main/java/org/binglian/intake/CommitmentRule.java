package org.binglian.intake;

import org.binglian.codes.ItemCode;

/** The decision {@code commitment}: whether an item may be decided on the applicant's commitment (告知承诺), and what follows it. */
public interface CommitmentRule {

    Ruling of(ItemCode item, boolean badRecord, boolean privilegeLost);

    /** {@code flow}: the process the item runs; {@code checkWithin}: working days from the decision; {@code loseMonths}: for how long a breach costs the privilege. */
    record Ruling(boolean allowed, String flow, int checkWithin, int loseMonths, String reason, String basis) {
    }
}
