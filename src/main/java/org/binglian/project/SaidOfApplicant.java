package org.binglian.project;

import org.binglian.codes.CitizenId;
import org.binglian.codes.CreditCode;

/** What somebody says of an applicant; all but one of the two codes may be left out, and is then taken from the applicant's file. */
public record SaidOfApplicant(String name, CreditCode creditCode, CitizenId citizenId, String legalRepresentative, String contactName,
                              CitizenId contactId, String mobile) {

    public SaidOfApplicant {
        if ((creditCode == null) == (citizenId == null)) {
            throw new IllegalArgumentException("An applicant is named by a credit code or by a citizen id");
        }
    }

    String code() {
        return creditCode == null ? citizenId.value() : creditCode.value();
    }

    boolean named() {
        return name != null && !name.isBlank();
    }

    /** With what is known where nothing is said. */
    Applicant with(Applicant known) {
        return new Applicant(said(name, known.name()), creditCode, said(legalRepresentative, known.legalRepresentative()),
                said(contactName, known.contactName()), contactId == null ? known.contactId() : contactId, said(mobile, known.mobile()), citizenId);
    }

    /** As the first that is heard of this applicant. */
    Applicant alone() {
        return new Applicant(name.strip(), creditCode, legalRepresentative, contactName, contactId, mobile, citizenId);
    }

    private static String said(String now, String before) {
        return now == null || now.isBlank() ? before : now.strip();
    }
}
