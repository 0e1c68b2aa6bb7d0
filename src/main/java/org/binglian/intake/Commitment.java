package org.binglian.intake;

import java.time.LocalDate;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;

/**
 * A signed promise (rule 2). GAP: a material follows by {@code due}; COMMITMENT: the item was decided on the promise and is checked
 * afterwards by {@code checkBy}. {@code takenBy}: the clerk before whom it was signed, null online;
 * {@code fileSha256}: the file that was supplied for a COMMITMENT, null where it was only named.
 */
public record Commitment(long id, Kind kind, CaseNumber caseNumber, ItemCode item, MaterialCode material, LocalDate due, String consequence,
                         String basis, String signedBy, String takenBy, LocalDate signedOn, State state, String paperNumber, int loseMonths,
                         String fileName, String suppliedBy, LocalDate suppliedOn, LocalDate checkBy, LocalDate rectifyBy, int rejections,
                         String checkedBy, String checkReason, LocalDate closedOn, String fileSha256) {

    public enum Kind { GAP, COMMITMENT }

    /** ENDED: the item or the case ended before the promise mattered. */
    public enum State {
        OPEN, SUPPLIED, RECTIFYING, OVERDUE, ACCEPTED, RETURNED, BREACHED, TAKEN_BACK, ENDED;

        /** Whether something is still to come. */
        public boolean open() {
            return this == OPEN || this == SUPPLIED || this == RECTIFYING || this == OVERDUE;
        }

        /** Whether the applicant has to supply something. */
        boolean awaited() {
            return this == OPEN || this == RECTIFYING;
        }
    }

    public String number() {
        return "%s-%06d".formatted(kind == Kind.GAP ? "RQ" : "CN", id);
    }

    /** The material, or for a commitment its item. */
    public String code() {
        return material == null ? item.value() : material.value();
    }

    /** The day by which the applicant must act now; null when nothing is asked of the applicant. */
    public LocalDate awaitedBy() {
        return state == State.RECTIFYING ? rectifyBy : due;
    }
}
