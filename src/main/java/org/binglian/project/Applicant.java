package org.binglian.project;

import org.binglian.codes.CitizenId;
import org.binglian.codes.CreditCode;
import org.binglian.codes.InvalidCode;

/** Base data of an applicant: asked once, used by every project and item. The contact's citizen id may be null. */
public record Applicant(String name, CreditCode creditCode, String legalRepresentative, String contactName, CitizenId contactId, String mobile) {

    /** @throws InvalidCode when a check digit is wrong */
    public Applicant {
        if (name == null || name.isBlank() || creditCode == null) {
            throw new IllegalArgumentException("An applicant has a name and a unified social credit code");
        }
    }
}
