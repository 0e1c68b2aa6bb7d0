package org.binglian.review;

import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;

/** An item of a case. */
public record ItemKey(CaseNumber caseNumber, ItemCode item) {

    public ItemKey {
        if (caseNumber == null || item == null) {
            throw new IllegalArgumentException("an item of a case has both numbers");
        }
    }
}
