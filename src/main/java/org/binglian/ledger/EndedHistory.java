package org.binglian.ledger;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The engine's own history of process instances that have ended, which no longer changes; the engine room implements it. */
public interface EndedHistory {

    /** @param endedAt as the engine stores it, without a time zone */
    record Ended(String instance, String subject, LocalDateTime endedAt) {
    }

    /** Instances that ended at this moment or later and are not sealed yet, in the order of their ends. */
    List<Ended> ended(LocalDateTime since, int atMost);

    /** What the engine keeps of these instances now, by instance: each row a list of texts (null where nothing is), in an order of its own. */
    Map<String, List<List<String>>> rows(Collection<String> instances);
}
