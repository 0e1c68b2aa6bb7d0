package org.binglian.intake;

import org.binglian.access.Person;
import org.binglian.codes.CaseNumber;

/** A leader has let a second list of demands go out against the rule of the one notice; told inside the transaction. */
public record SecondNotice(CaseNumber caseNumber, Person by, String reason) {
}
