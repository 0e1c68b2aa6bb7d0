package org.binglian.hall.acts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.hall.CaseAccess;
import org.binglian.hall.Words;
import org.binglian.supervision.Complaints;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Complaints about how a case was handled; to all but the complainant, the handler and supervision there are none. */
@RestController
class ComplaintsApi {

    private final Complaints complaints;
    private final CaseAccess access;
    private final Words words;

    ComplaintsApi(Complaints complaints, CaseAccess access, Words words) {
        this.complaints = complaints;
        this.access = access;
        this.words = words;
    }

    /** {@code department} null: the lead department. */
    record ComplaintRequest(String subject, String text, String department) {
    }

    @PostMapping("/api/cases/{caseNumber}/complaints")
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintView lodge(@PathVariable String caseNumber, @RequestBody ComplaintRequest request, Locale locale) {
        var found = access.caseToActOn(caseNumber);
        return ComplaintView.of(complaints.lodge(found.number(), request.subject(), request.text(), request.department(), access.person()), words, locale);
    }

    @GetMapping("/api/cases/{caseNumber}/complaints")
    Map<String, List<ComplaintView>> ofCase(@PathVariable String caseNumber, Locale locale) {
        var found = access.caseToSee(caseNumber);
        return Map.of("complaints", complaints.ofCase(found.number(), access.person()).stream().map(c -> ComplaintView.of(c, words, locale)).toList());
    }

    @GetMapping("/api/complaints/{number}")
    ComplaintView one(@PathVariable String number, Locale locale) {
        return ComplaintView.of(complaints.require(number, access.person()), words, locale);
    }
}
