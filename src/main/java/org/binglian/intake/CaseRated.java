package org.binglian.intake;

import org.binglian.access.Person;
import org.binglian.codes.CaseNumber;

/** A case was rated: 1 (非常不满意) to 5 (非常满意); the comment may be null. */
public record CaseRated(CaseNumber caseNumber, int stars, String comment, Person by) {
}
