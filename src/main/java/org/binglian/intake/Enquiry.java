package org.binglian.intake;

import java.time.Instant;
import java.time.LocalDate;

/** A question about a case (在线咨询). {@code owner} stays the first person asked, also after {@code passedTo} has it; answered by {@code due}. */
public record Enquiry(long id, String caseNumber, String question, String askedBy, Instant askedAt, String owner, String passedTo,
                      LocalDate due, String answer, String answeredBy, Instant answeredAt) {
}
