package org.binglian.supervision;

import java.time.Instant;
import java.time.LocalDate;

/** A default (超时默认): what silence was taken for, since when, and when that was written. {@code itemCode} null for an acceptance. */
public record SilenceDefault(String caseNumber, String itemCode, String department, String layer, String mode, String basis,
                             LocalDate effectiveOn, Instant recordedAt, String noticeNumber) {
}
