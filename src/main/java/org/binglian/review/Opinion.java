package org.binglian.review;

import java.time.Instant;
import java.time.LocalDate;

/** A request for a department's opinion and what came of it; {@code opinion} null while it is open. */
public record Opinion(long id, ItemKey item, String department, String timeoutMode, int workingDays, Instant deliveredAt,
                      Instant acknowledgedAt, String acknowledgedBy, OpinionKind opinion, String reason, String conditions,
                      String answeredBy, Instant answeredAt, boolean deemed, LocalDate deemedOn, LocalDate overdueSince) {
}
