package org.binglian.hall.apply;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Role;
import org.binglian.project.Applicant;
import org.binglian.project.ApplicantFile;
import org.springframework.stereotype.Component;

/** The applicants of whom the office has base data that this person may use: the own, and of whoever authorised an agent. */
@Component
class KnownApplicants {

    private final ApplicantFile file;
    private final People people;

    KnownApplicants(ApplicantFile file, People people) {
        this.file = file;
        this.people = people;
    }

    /** {@code key} names the file on a page, where a citizen id never stands; {@code shown} is the code, masked for a natural person. */
    record Known(String key, String name, String creditCode, String citizenId, String shown, String legalRepresentative, String contactName,
                 String mobile) {

        static Known of(String key, Applicant a) {
            return new Known(key, a.name(), a.creditCode() == null ? null : a.creditCode().value(), a.citizenId() == null ? null : a.citizenId().value(),
                    a.creditCode() == null ? a.citizenId().masked() : a.creditCode().value(), a.legalRepresentative(), a.contactName(), a.mobile());
        }
    }

    /** None for the window and for helpers, who ask whoever stands there. */
    List<Known> of(Person person) {
        if (!person.is(Role.APPLICANT) && !person.is(Role.AGENT)) {
            return List.of();
        }
        var accounts = new HashSet<>(people.applicantsOf(person.id()));
        accounts.add(person.id());
        Map<String, ApplicantFile.Version> latest = new LinkedHashMap<>();
        file.versions(accounts).forEach(version -> latest.put(version.account() + " " + version.applicant().code(), version));
        int[] n = {0};
        return latest.values().stream().map(version -> Known.of(version.account() + "-" + ++n[0], version.applicant())).toList();
    }

    Optional<Known> find(Person person, String key) {
        return of(person).stream().filter(known -> known.key().equals(key)).findFirst();
    }

    /** The company of an account that has no file yet. */
    String company(Person person) {
        return person.is(Role.APPLICANT) ? people.companyOf(person.id()).orElse("") : "";
    }
}
