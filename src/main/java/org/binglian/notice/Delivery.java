package org.binglian.notice;

import java.time.Instant;

/**
 * A notice on its way to a department's system. {@code state}: PENDING, SENDING, SENT, STUCK (given up after the last try; those behind
 * it wait) or SKIPPED; {@code lastStatus} and {@code lastError} of the last try, null before.
 */
public record Delivery(long id, long webhook, String department, String kind, String idempotencyKey, String state, int attempts, Instant nextAt,
                       Integer lastStatus, String lastError, Instant createdAt, Instant sentAt) {
}
