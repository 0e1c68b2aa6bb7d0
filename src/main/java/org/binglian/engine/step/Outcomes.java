package org.binglian.engine.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.engine.Decisions;
import org.binglian.intake.Commitments;
import org.binglian.review.Reviews;
import org.springframework.stereotype.Component;

/** The counts of a case by which {@code stage-outcome} decides, and the state in which it closes. */
@Component
class Outcomes {

    private final Reviews reviews;
    private final Commitments commitments;
    private final Decisions decisions;

    Outcomes(Reviews reviews, Commitments commitments, Decisions decisions) {
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
        counts.put("openGates", 0);
        counts.put("conflict", outcome.conflict());
        return counts;
    }

    List<ItemCode> toReview(CaseNumber number) {
        return reviews.ofCase(number).stream().filter(item -> !item.ended()).map(item -> item.key().item()).toList();
    }

    boolean allEnded(CaseNumber number) {
        return reviews.ofCase(number).stream().allMatch(item -> item.ended());
    }

    /** A national code; a conflict has been met about by now. */
    int closingState(CaseNumber number) {
        var counts = counts(number);
        counts.put("conflict", false);
        return ((Number) decisions.first("stage-outcome", counts).orElseThrow().get("closingState")).intValue();
    }
}
