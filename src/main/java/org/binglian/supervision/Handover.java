package org.binglian.supervision;

import java.time.LocalDate;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.review.ItemKey;

/**
 * What was handed over from approval to enforcement (审管衔接). {@code outcome}: GRANT, GRANT_WITH_CONDITIONS, DEFAULT, WAIVER or
 * COMMITMENT; {@code checkWithin}: working days, 0 for information only; {@code about} and {@code jointWith} may be null; dates
 * Asia/Shanghai, null until it is so. {@code acknowledgedBy} is "system" where silence counted as acknowledgement.
 */
public record Handover(long id, ProjectNumber project, CaseNumber caseNumber, ItemCode item, String decidingBody, String outcome, String about,
                       String supervisingBody, String jointWith, int checkWithin, String basis, HandoverState state, LocalDate handedOverOn,
                       LocalDate acknowledgedOn, String acknowledgedBy, LocalDate checkBy, String finding, String findingReason,
                       Integer correctWithin, String rectification, String statement, String decidedBy, String decisionReason,
                       LocalDate endedOn) {

    public ItemKey key() {
        return new ItemKey(caseNumber, item);
    }

    /** Whose turn it is: a department, APPLICANT for the holder, null when nothing is left to do. */
    public String owner() {
        return switch (state) {
            case HANDED_OVER, CHECKING, RECHECKING -> supervisingBody;
            case RECTIFYING, HEARING -> "APPLICANT";
            case DECIDING -> decidingBody;
            default -> null;
        };
    }

    /** Whether the department approves or supervises this item. */
    public boolean concerns(String department) {
        return department != null && (department.equals(supervisingBody) || department.equals(jointWith) || department.equals(decidingBody));
    }
}
