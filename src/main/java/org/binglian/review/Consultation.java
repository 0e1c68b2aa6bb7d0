package org.binglian.review;

import org.binglian.codes.CaseNumber;
import org.binglian.codes.ProjectNumber;

/** A consultation that somebody asks for; {@code caseNumber} null before applying, {@code cause} APPLICANT_ASKED or LEAD_CALLED. */
public record Consultation(ProjectNumber project, CaseNumber caseNumber, String stage, String leadDepartment, String mode, String question,
                           String cause) {
}
