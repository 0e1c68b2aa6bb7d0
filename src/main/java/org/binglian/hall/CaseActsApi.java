package org.binglian.hall;

import java.util.List;
import java.util.Locale;
import org.binglian.intake.CaseVoices;
import org.binglian.intake.Cases;
import org.binglian.intake.Demand;
import org.binglian.intake.Enquiries;
import org.binglian.intake.Filing;
import org.binglian.intake.Intake;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The applicant's acts on a case. */
@RestController
@RequestMapping("/api/cases/{caseNumber}")
class CaseActsApi {

    private final Intake intake;
    private final CaseVoices voices;
    private final Enquiries enquiries;
    private final Cases cases;
    private final CaseViews views;
    private final CaseAccess access;
    private final boolean demo;

    CaseActsApi(Intake intake, CaseVoices voices, Enquiries enquiries, Cases cases, CaseViews views, CaseAccess access,
                @Value("${binglian.demo:false}") boolean demo) {
        this.intake = intake;
        this.voices = voices;
        this.enquiries = enquiries;
        this.cases = cases;
        this.views = views;
        this.access = access;
        this.demo = demo;
    }

    record CorrectionRequest(List<CasesApi.MaterialRequest> materials) {
    }

    record WithdrawalRequest(String reason) {
    }

    record EnquiryRequest(String question) {
    }

    record RatingRequest(Integer stars, String comment) {
    }

    @PostMapping("/correction")
    CaseView correct(@PathVariable String caseNumber, @RequestBody(required = false) CorrectionRequest request, Locale locale) {
        var found = access.caseToActOn(caseNumber);
        List<Filing.Supplied> supplied = request == null ? null : CasesApi.supplied(request.materials());
        if (supplied == null) {
            supplied = demo ? cases.demands(found.number(), found.round()).stream().map(Demand::material).distinct()
                    .map(code -> new Filing.Supplied(code, code + ".pdf")).toList() : List.of();
        }
        intake.supplyCorrection(found.number(), supplied, access.person());
        return views.of(cases.require(found.number()), locale);
    }

    @PostMapping("/withdrawal")
    CaseView withdraw(@PathVariable String caseNumber, @RequestBody(required = false) WithdrawalRequest request, Locale locale) {
        var found = access.caseToActOn(caseNumber);
        intake.withdraw(found.number(), request == null ? null : request.reason(), access.person());
        return views.of(cases.require(found.number()), locale);
    }

    @PostMapping("/enquiries")
    CaseView enquire(@PathVariable String caseNumber, @RequestBody EnquiryRequest request, Locale locale) {
        var found = access.caseToActOn(caseNumber);
        enquiries.ask(found.number(), request.question(), access.person());
        return views.of(cases.require(found.number()), locale);
    }

    @PostMapping("/rating")
    CaseView rate(@PathVariable String caseNumber, @RequestBody RatingRequest request, Locale locale) {
        var found = access.caseToActOn(caseNumber);
        voices.rate(found.number(), request.stars(), request.comment(), access.person());
        return views.of(cases.require(found.number()), locale);
    }
}
