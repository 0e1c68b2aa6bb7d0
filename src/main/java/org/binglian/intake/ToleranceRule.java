package org.binglian.intake;

import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;

/** The decision {@code tolerance}: which material may follow on a promise (容缺受理), for how long, and what happens when it does not. */
public interface ToleranceRule {

    /** @param listedDays working days of the list, 0 when it does not let the material follow */
    Ruling of(ItemCode item, MaterialCode material, int listedDays, boolean badRecord);

    /** {@code days}: working days from the promise; {@code reason}: BAD_RECORD, SAFETY, NOT_LISTED, LISTED or CAPPED. */
    record Ruling(boolean allowed, int days, String consequence, String reason, String basis) {
    }
}
