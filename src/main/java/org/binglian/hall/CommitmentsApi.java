package org.binglian.hall;

import java.util.Locale;
import org.binglian.access.Refusal;
import org.binglian.codes.MaterialCode;
import org.binglian.intake.Cases;
import org.binglian.intake.PromiseDesk;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The applicant's promises (rule 2): sign one before acceptance, supply what was promised after it. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/commitments")
class CommitmentsApi {

    private final PromiseDesk desk;
    private final Cases cases;
    private final CaseViews views;
    private final CaseAccess access;

    CommitmentsApi(PromiseDesk desk, Cases cases, CaseViews views, CaseAccess access) {
        this.desk = desk;
        this.cases = cases;
        this.views = views;
        this.access = access;
    }

    record SupplyRequest(String fileName) {
    }

    @PostMapping
    CaseView sign(@PathVariable String caseNumber, @RequestBody CasesApi.CommitmentRequest request, Locale locale) {
        var found = access.caseToActOn(caseNumber);
        if (request.materialCode() == null || request.supplyBy() == null) {
            throw Refusal.invalid("promise-incomplete").field(request.materialCode() == null ? "materialCode" : "supplyBy", "required");
        }
        desk.sign(found.number(), MaterialCode.of(request.materialCode()), request.supplyBy(), access.person());
        return views.of(cases.require(found.number()), locale);
    }

    /** {@code code}: the promised material; for an item decided on a commitment the item. */
    @PostMapping("/{code}")
    CaseView supply(@PathVariable String caseNumber, @PathVariable String code, @RequestBody SupplyRequest request, Locale locale) {
        var found = access.caseToActOn(caseNumber);
        if (request.fileName() == null || request.fileName().isBlank()) {
            throw Refusal.invalid("promise-incomplete").field("fileName", "required");
        }
        desk.supply(found.number(), code, CasesApi.plain(request.fileName()), access.person());
        return views.of(cases.require(found.number()), locale);
    }
}
