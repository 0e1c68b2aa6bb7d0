package org.binglian.engine.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.engine.Decisions;
import org.binglian.intake.Commitments;
import org.binglian.review.Meetings;
import org.binglian.review.Reviews;
import org.springframework.stereotype.Component;

/** The counts of a case by which {@code stage-outcome} decides, and the state in which it closes. */
@Component
class Outcomes {

    private final Reviews reviews;
    private final Commitments commitments;
    private final Decisions decisions;
    private final Meetings meetings;
    private final OpenGates gates;

    Outcomes(Reviews reviews, Commitments commitments, Decisions decisions, Meetings meetings, OpenGates gates) {
        this.meetings = meetings;
        this.gates = gates;
        this.reviews = reviews;
        this.commitments = commitments;
        this.decisions = decisions;
    }

    Map<String, Object> counts(CaseNumber number) {
        var outcome = reviews.outcome(number);
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("items", outcome.items());
        counts.put("granted", outcome.granted());
        counts.put("refused", outcome.refused());
        counts.put("withdrawn", outcome.withdrawn());
        counts.put("passedByDefault", outcome.passedByDefault());
        counts.put("toleratedOpen", commitments.openGaps(number));
        counts.put("openGates", gates.blocked(number).size());
        counts.put("conflict", !meetings.conflicts(number).isEmpty());
        return counts;
    }

    List<ItemCode> toReview(CaseNumber number) {
        return reviews.ofCase(number).stream().filter(item -> !item.ended()).map(item -> item.key().item()).toList();
    }

    /** Nor does a disagreement wait for its meeting. */
    boolean allEnded(CaseNumber number) {
        return reviews.ofCase(number).stream().allMatch(item -> item.ended()) && !meetings.disagreementOpen(number);
    }

    /** A national code; a conflict has been met about by now. */
    int closingState(CaseNumber number) {
        var counts = counts(number);
        counts.put("conflict", false);
        counts.put("openGates", 0);
        return ((Number) decisions.first("stage-outcome", counts).orElseThrow().get("closingState")).intValue();
    }
}
