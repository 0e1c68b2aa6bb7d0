package org.binglian.engine.alarm;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is held for one reason, as one matter of supervision, numbered RD (熔断). {@code episode} names the outage, the leap, or the
 * department and day; {@code waiting} of its defaults are still held. Whoever releases all has settled the episode: what else falls due of
 * it is not held again. {@code reasonEn}: as {@code reason} where the rule says it in one language only.
 */
public record Hold(long id, String number, String cause, String department, String episode, String reason, String reasonEn, Instant openedAt, LocalDate checkBy,
                   String keptGround, boolean settled, boolean closed, int listed, int waiting, int lines) {
}
