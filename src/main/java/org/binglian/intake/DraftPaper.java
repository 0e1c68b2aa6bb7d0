package org.binglian.intake;

import java.time.LocalDate;
import org.binglian.catalogue.Material;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.MaterialCode;

/**
 * A material of a draft and how it stands. Status: PROVIDED, SAMPLE, PROMISED, MISSING; without asking the applicant: REUSED (given for
 * {@code originCase}, or in this draft as {@code sameAs}), SHARED, AWAITED, HELD, BASE_DATA. What does not apply is null.
 */
public record DraftPaper(Material material, String status, boolean asked, String heldBy, String paperNumber, CaseNumber originCase,
                         MaterialCode sameAs, DraftFile file, Follow follow) {

    /** It may follow on a promise (容缺受理), at the latest on that day. */
    public record Follow(LocalDate latest, String consequence, String basis) {
    }

    public boolean missing() {
        return "MISSING".equals(status);
    }
}
