package org.binglian.engine.step;

import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.engine.Decisions;
import org.binglian.intake.Cases;
import org.binglian.review.Meetings;
import org.binglian.review.Reviews;
import org.springframework.stereotype.Component;

/** The counts of a case by which {@code stage-outcome} decides, and the state in which it closes. */
@Component
class Outcomes {

    private final Reviews reviews;
    private final Cases cases;
    private final Decisions decisions;
    private final Meetings meetings;
    private final OpenGates gates;

    Outcomes(Reviews reviews, Cases cases, Decisions decisions, Meetings meetings, OpenGates gates) {
        this.meetings = meetings;
        this.gates = gates;
        this.reviews = reviews;
        this.cases = cases;
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
        counts.put("toleratedOpen", (int) cases.materialsOf(number).stream().filter(m -> "PROMISED".equals(m.status())).count());
        counts.put("openGates", gates.blocked(number).size());
        counts.put("conflict", !meetings.conflicts(number).isEmpty());
        return counts;
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
