package org.binglian.review;

import org.binglian.codes.ItemCode;

/** The decision {@code added-opinion}: whether one more department may be asked, for how long, and what its silence does. */
public interface AddedOpinionRule {

    /** @param workingDays for its answer; {@code timeoutMode} what the list would say; {@code holdsGrant} whether the grant waits for it */
    record Ruling(boolean allowed, int workingDays, String timeoutMode, boolean holdsGrant, String basis) {
    }

    Ruling rule(ItemCode item, String decidingBody, String department);
}
