package org.binglian.hall;

import java.util.List;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.RunningClock;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.CaseMaterial;
import org.binglian.intake.Commitment;
import org.binglian.intake.CorrectionNotice;
import org.binglian.intake.Enquiry;
import org.binglian.issuance.Paper;
import org.binglian.ledger.Row;
import org.binglian.prerequisite.AssessmentUse;
import org.binglian.prerequisite.PrerequisiteLine;
import org.binglian.review.ItemKey;
import org.binglian.review.Meetings;
import org.binglian.review.Opinion;
import org.binglian.review.ReviewItem;
import org.binglian.review.SpecialProcedure;
import org.binglian.supervision.Handover;
import org.binglian.supervision.SilenceDefault;
import org.binglian.supervision.WarningCards;
import org.binglian.worklist.Duty;

/** The folder (案卷) of a case: all that was read of it at once, with its project's; the views only put it into words. {@code release}: null before the case runs. */
public record CaseFolder(ApprovalCase filed, ProjectFolder ofProject, Reviewing reviewing, Given given, Written written, CaseView.OnRelease release, Names names) {

    /** What the bodies do. */
    public record Reviewing(List<ReviewItem> items, List<Opinion> opinions, List<SpecialProcedure> procedures, List<PrerequisiteLine> lines,
                            List<AssessmentUse> uses, List<Meetings.Held> meetings, List<RunningClock> clocks) {

        List<Opinion> opinionsOn(ItemKey item) {
            return opinions.stream().filter(opinion -> opinion.item().equals(item)).toList();
        }

        List<SpecialProcedure> proceduresOf(ItemKey item) {
            return procedures.stream().filter(procedure -> procedure.item().equals(item)).toList();
        }

        AssessmentUse leaning(ItemCode item) {
            return uses.stream().filter(use -> use.item().equals(item)).reduce((a, b) -> b).orElse(null);
        }

        /** The latest clock of a kind; item and department null for the case's own. */
        public RunningClock latest(String kind, String item, String department) {
            return clocks.stream().filter(clock -> clock.kind().equals(kind) && java.util.Objects.equals(item, clock.scope().itemCode())
                    && java.util.Objects.equals(department, clock.scope().department())).reduce((a, b) -> b).orElse(null);
        }
    }

    /** What the applicant gives, promises and asks; {@code notice} and {@code rating} null where there is none. */
    public record Given(List<CaseMaterial> materials, CorrectionNotice notice, List<Commitment> commitments, List<Enquiry> enquiries,
                        Integer rating) {
    }

    /** What the office wrote down; duties the newest first, rows of the record the oldest first. */
    public record Written(List<Paper> papers, List<SilenceDefault> defaults, List<WarningCards.Card> cards, List<Handover> handovers,
                          List<Duty> duties, List<Row> rows) {
    }
}
