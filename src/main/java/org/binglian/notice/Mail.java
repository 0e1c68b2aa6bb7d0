package org.binglian.notice;

import java.time.Instant;

/** An e-mail on its way; {@code state} PENDING, SENDING, SENT or STUCK (given up after the last try, until an operator tries it again). */
public record Mail(long id, String recipient, String email, String kind, String caseNumber, String payload, String messageId, String state, int attempts,
                   Instant createdAt, String lastError) {
}
