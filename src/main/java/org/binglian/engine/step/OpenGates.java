package org.binglian.engine.step;

import java.util.List;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.prerequisite.Gate;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.review.ReviewItem;
import org.binglian.review.Reviews;
import org.springframework.stereotype.Component;

/** The items of a case that wait at a gate: not begun for a hard prerequisite, or decided and held back by a waived one. */
@Component
class OpenGates {

    private final Prerequisites prerequisites;
    private final Reviews reviews;

    OpenGates(Prerequisites prerequisites, Reviews reviews) {
        this.prerequisites = prerequisites;
        this.reviews = reviews;
    }

    List<ItemCode> blocked(CaseNumber number) {
        var open = prerequisites.ofCase(number).stream().filter(line -> line.open()).toList();
        return reviews.ofCase(number).stream().filter(item -> !item.ended()).filter(item -> gate(item) != null && open.stream()
                .anyMatch(line -> line.item().equals(item.key().item()) && line.gate() == gate(item))).map(item -> item.key().item()).toList();
    }

    private static Gate gate(ReviewItem item) {
        if (item.startedOn() == null) {
            return Gate.START;
        }
        return item.bodyDecision() != null && item.bodyDecision().positive() ? Gate.DECISION : null;
    }
}
