package org.binglian.issuance;

import java.time.Instant;
import java.time.LocalDate;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;

/** An issued paper; case and item are null where it has none, {@code issuer} is a department. */
public record Paper(String number, PaperKind kind, ProjectNumber project, CaseNumber caseNumber, ItemCode item, String issuer,
                    LocalDate issuedOn, Instant issuedAt, String applicantName, String sha256) {
}
