package org.binglian.engine.step;

import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.intake.CommitmentRule;
import org.binglian.project.CreditRecords;
import org.binglian.project.Project;
import org.binglian.review.ItemKey;
import org.binglian.review.ReviewItem;
import org.binglian.review.Reviews;
import org.springframework.stereotype.Component;

/** Sends an item that would be decided on a commitment to the flow that {@code commitment} names (rule 2). */
@Component
class CommitmentChoice {

    private static final String BY_COMMITMENT = "flow-commitment";

    private final CommitmentRule rule;
    private final CreditRecords credit;
    private final Reviews reviews;

    CommitmentChoice(CommitmentRule rule, CreditRecords credit, Reviews reviews) {
        this.rule = rule;
        this.credit = credit;
        this.reviews = reviews;
    }

    void choose(CaseNumber number, Project project) {
        reviews.ofCase(number).stream().filter(item -> BY_COMMITMENT.equals(item.flow())).forEach(item -> choose(item, project));
    }

    CommitmentRule.Ruling ruling(ItemCode item, Project project) {
        var applicant = project.applicant();
        return rule.of(item, credit.bad(applicant), credit.privilegeLost(applicant));
    }

    /** The same for one item, whose flow has just been changed. */
    void choose(ItemKey key, Project project) {
        var item = reviews.require(key);
        if (BY_COMMITMENT.equals(item.flow())) {
            choose(item, project);
        }
    }

    private void choose(ReviewItem item, Project project) {
        var ruling = ruling(item.key().item(), project);
        if (!ruling.flow().equals(item.flow())) {
            reviews.runInstead(item.key(), ruling.flow(), ruling.reason());
        }
    }
}
