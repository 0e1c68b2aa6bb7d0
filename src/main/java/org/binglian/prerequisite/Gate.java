package org.binglian.prerequisite;

import org.binglian.catalogue.WaiverDecision;

/** What a prerequisite holds back: the start of an item's review, its decision, or the start of work on the site. */
public enum Gate {
    START, DECISION, START_OF_WORK;

    static Gate of(WaiverDecision decision) {
        return switch (decision) {
            case HARD -> START;
            case WAIVE_TO_DECISION -> DECISION;
            default -> START_OF_WORK;
        };
    }
}
