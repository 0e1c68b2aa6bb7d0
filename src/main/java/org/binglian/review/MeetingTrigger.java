package org.binglian.review;

import java.util.Optional;

/** The decision {@code meeting-trigger}: whether what has happened calls a meeting, and why. */
public interface MeetingTrigger {

    /** What has happened: OPINION with the opinion, or DECISION with the item's own and a linked item's decision. */
    record Happened(String event, String opinion, boolean reasoned, String decision, String linkedDecision) {
    }

    /** The cause of the meeting, when one is called. */
    Optional<String> causeOf(Happened happened);
}
