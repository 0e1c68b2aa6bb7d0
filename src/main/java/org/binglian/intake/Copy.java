package org.binglian.intake;

import java.time.Instant;
import org.binglian.codes.CaseNumber;

/** A case sent to somebody of the office for information (抄送): to a person, or to a department; {@code read} by whoever asks. */
public record Copy(long id, CaseNumber caseNumber, String projectName, String sentBy, String toPerson, String toDepartment, String note,
                   Instant sentAt, boolean read) {
}
