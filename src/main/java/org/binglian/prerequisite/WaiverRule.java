package org.binglian.prerequisite;

import org.binglian.codes.ItemCode;

/** The decision {@code prerequisite-waiver}: HARD, WAIVE_TO_DECISION, WAIVE_TO_START or DROP, with the reason. */
public interface WaiverRule {

    Ruling rule(ItemCode item, ItemCode prerequisite, String projectClass, String catalogueDecision);

    record Ruling(String decision, String reason) {

        boolean dropped() {
            return "DROP".equals(decision);
        }
    }
}
