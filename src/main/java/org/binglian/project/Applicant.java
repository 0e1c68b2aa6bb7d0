package org.binglian.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.binglian.codes.CitizenId;
import org.binglian.codes.CreditCode;
import org.binglian.codes.InvalidCode;

/**
 * Base data of an applicant: asked once, used by every project and item. A legal person has a credit code, a natural person a citizen
 * id, nobody both. The contact's citizen id may be null.
 */
public record Applicant(String name, CreditCode creditCode, String legalRepresentative, String contactName, CitizenId contactId, String mobile,
                        CitizenId citizenId) {

    /** @throws InvalidCode when a check digit is wrong */
    public Applicant {
        if (name == null || name.isBlank() || (creditCode == null) == (citizenId == null)) {
            throw new IllegalArgumentException("An applicant has a name, and a unified social credit code or a citizen id");
        }
    }

    /** A legal person. */
    public Applicant(String name, CreditCode creditCode, String legalRepresentative, String contactName, CitizenId contactId, String mobile) {
        this(name, creditCode, legalRepresentative, contactName, contactId, mobile, null);
    }

    /** The code that names the applicant: the credit code, or a natural person's citizen id. */
    public String code() {
        return creditCode == null ? citizenId.value() : creditCode.value();
    }

    /** The names of the data that are not the same in the other. */
    Set<String> differences(Applicant other) {
        var mine = data();
        var others = other.data();
        var different = new TreeSet<>(mine.keySet());
        different.removeIf(name -> Objects.equals(mine.get(name), others.get(name)));
        return different;
    }

    private Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", name);
        data.put("legalRepresentative", legalRepresentative);
        data.put("contactName", contactName);
        data.put("contactId", contactId);
        data.put("mobile", mobile);
        return data;
    }
}
