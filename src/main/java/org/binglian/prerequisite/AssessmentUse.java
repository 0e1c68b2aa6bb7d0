package org.binglian.prerequisite;

import java.time.LocalDate;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;

/**
 * An item leans on an assessment. {@code flow}: what it runs for it, empty when it is skipped; {@code fullFlow}: what it runs without.
 * {@code endedHow} null while it leans.
 */
public record AssessmentUse(long id, String number, String kind, ProjectNumber project, CaseNumber caseNumber, ItemCode item,
                            String treatment, String flow, String fullFlow, String basis, LocalDate beganOn, LocalDate endedOn,
                            String endedHow) {

    public boolean open() {
        return endedOn == null;
    }

    public boolean skips() {
        return "SKIP".equals(treatment);
    }
}
