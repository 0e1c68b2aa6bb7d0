package org.binglian.supervision;

import java.time.LocalDate;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ProjectNumber;

/**
 * A complaint about how a case was handled, or a bad rating with its {@code stars}. {@code department}: the one complained of;
 * {@code verifier}: the candidate group that verifies now; {@code verifyWithin} working days; {@code reviewed}: supervision has it anew.
 */
public record Complaint(long id, String number, CaseNumber caseNumber, ProjectNumber project, String ground, Integer stars, String text,
                        String department, String lodgedBy, LocalDate lodgedOn, String verifier, int verifyWithin, String basis, State state,
                        String contactNote, LocalDate contactedOn, String finding, String reason, String verifiedBy, String correction,
                        LocalDate answeredOn, String satisfied, String remark, boolean reviewed, LocalDate endedOn) {

    public enum State { RECEIVED, VERIFYING, CORRECTING, ANSWERED, CLOSED }

    public boolean open() {
        return state != State.CLOSED;
    }

    /** Whether the finding asks for something to be put right. */
    public boolean justified() {
        return "JUSTIFIED".equals(finding) || "PARTLY".equals(finding);
    }
}
