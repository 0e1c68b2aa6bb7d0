package org.binglian.hall;

import java.util.List;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.People;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.intake.Cases;
import org.binglian.intake.Enquiries;
import org.binglian.intake.Enquiry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Questions from the side of those who answer; an applicant asks with {@code POST …/enquiries}. */
@RestController
class EnquiriesApi {

    private final Enquiries enquiries;
    private final Cases cases;
    private final People people;
    private final CurrentPerson current;

    EnquiriesApi(Enquiries enquiries, Cases cases, People people, CurrentPerson current) {
        this.enquiries = enquiries;
        this.cases = cases;
        this.people = people;
        this.current = current;
    }

    record AnswerRequest(String answer) {
    }

    record PassRequest(String to) {
    }

    @GetMapping("/api/enquiries/mine")
    Map<String, List<Enquiry>> mine() {
        return Map.of("enquiries", enquiries.openOf(current.require()));
    }

    @PostMapping("/api/cases/{caseNumber}/enquiries/{id}/answer")
    Enquiry answer(@PathVariable String caseNumber, @PathVariable long id, @RequestBody AnswerRequest request) {
        var number = known(caseNumber);
        enquiries.answer(number, id, request.answer(), current.require());
        return one(number, id);
    }

    @PostMapping("/api/cases/{caseNumber}/enquiries/{id}/pass")
    Enquiry pass(@PathVariable String caseNumber, @PathVariable long id, @RequestBody PassRequest request) {
        var number = known(caseNumber);
        var to = request.to() == null ? null : people.find(request.to()).orElse(null);
        enquiries.pass(number, id, to, current.require());
        return one(number, id);
    }

    private CaseNumber known(String caseNumber) {
        return cases.require(CaseAccess.caseNumber(caseNumber)).number();
    }

    private Enquiry one(CaseNumber number, long id) {
        return enquiries.of(number).stream().filter(enquiry -> enquiry.id() == id).findFirst()
                .orElseThrow(() -> Refusal.notFound("enquiry-unknown"));
    }
}
