package org.binglian.project;

import java.time.LocalDate;

/**
 * A mark against an applicant, by credit code or citizen id: BAD_RECORD until it is repaired, LOST_PRIVILEGE (of commitment) up to and
 * including {@code until}.
 */
public record CreditRecord(long id, String kind, String subject, String reason, String caseNumber, String recordedBy, LocalDate since,
                           LocalDate until, String repairedBy, LocalDate repairedOn, String repairNote) {
}
