package org.binglian.hall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.project.Applicant;
import org.binglian.project.ApplicantFile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The base data that the asker, and whoever authorised the asker, gave once; each change with who made it and when. */
@RestController
class ApplicantsApi {

    private final ApplicantFile file;
    private final CaseAccess access;
    private final Words words;

    ApplicantsApi(ApplicantFile file, CaseAccess access, Words words) {
        this.file = file;
        this.access = access;
        this.words = words;
    }

    @GetMapping("/api/applicants")
    Map<String, Object> mine(Locale locale) {
        Map<String, List<ApplicantFile.Version>> files = new LinkedHashMap<>();
        file.versions(access.accountsOf(access.person()))
                .forEach(v -> files.computeIfAbsent(v.account() + " " + v.applicant().code(), key -> new ArrayList<>()).add(v));
        return Map.of("applicants", files.values().stream().map(versions -> one(versions, locale)).toList());
    }

    private Map<String, Object> one(List<ApplicantFile.Version> versions, Locale locale) {
        var latest = versions.get(versions.size() - 1);
        Map<String, Object> view = data(latest.applicant());
        view.put("version", latest.version());
        view.put("versions", versions.stream().map(v -> {
            Map<String, Object> old = data(v.applicant());
            old.put("version", v.version());
            old.put("saidBy", v.saidBy());
            old.put("saidByName", words.actor(v.saidBy(), locale));
            old.put("saidAt", v.saidAt());
            return old;
        }).toList());
        return view;
    }

    private static Map<String, Object> data(Applicant a) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", a.name());
        data.put("creditCode", a.creditCode() == null ? null : a.creditCode().value());
        data.put("citizenId", a.citizenId() == null ? null : a.citizenId().masked());
        data.put("legalRepresentative", a.legalRepresentative());
        data.put("contactName", a.contactName());
        data.put("contactId", a.contactId() == null ? null : a.contactId().masked());
        data.put("mobile", a.mobile());
        return data;
    }
}
