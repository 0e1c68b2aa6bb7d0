package org.binglian.review;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A request for a department's opinion and what came of it; {@code opinion} null while it is open. {@code addedBy}: who asked for it in
 * addition to those that the list asks, else null.
 */
public record Opinion(long id, ItemKey item, String department, String timeoutMode, int workingDays, Instant deliveredAt,
                      Instant acknowledgedAt, String acknowledgedBy, OpinionKind opinion, String reason, String conditions,
                      String answeredBy, Instant answeredAt, boolean deemed, LocalDate deemedOn, LocalDate overdueSince,
                      String addedBy, String addedReason, boolean holdsGrant) {

    public boolean added() {
        return addedBy != null;
    }
}
