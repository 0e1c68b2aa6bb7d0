package org.binglian.desk;

import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.hall.CaseAccess;
import org.binglian.review.Extensions;
import org.binglian.review.Procedures;
import org.binglian.review.Reopening;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the deciding body does to an item besides its tasks: special procedures, extensions, reopening. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/items/{itemCode}")
class ItemActsApi {

    private final Procedures procedures;
    private final Extensions extensions;
    private final Reopening reopening;
    private final CaseAccess access;

    ItemActsApi(Procedures procedures, Extensions extensions, Reopening reopening, CaseAccess access) {
        this.procedures = procedures;
        this.extensions = extensions;
        this.reopening = reopening;
        this.access = access;
    }

    record ProcedureRequest(String kind, Integer workingDays) {
    }

    record ProcedureEnd(String result) {
    }

    record ExtensionRequest(Integer workingDays, String reason) {
    }

    record ReopeningRequest(String reason) {
    }

    @PostMapping("/special-procedure")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> begin(@PathVariable String caseNumber, @PathVariable String itemCode, @RequestBody ProcedureRequest request) {
        var key = access.itemToReview(caseNumber, itemCode);
        if (request.kind() == null || request.workingDays() == null) {
            throw Refusal.invalid("special-procedure-incomplete").field(request.kind() == null ? "kind" : "workingDays", "required");
        }
        var begun = procedures.request(key, request.kind(), request.workingDays(), access.person());
        return Map.of("kind", begun.kind(), "workingDays", begun.workingDays(), "stopsClock", begun.stopsClock(), "ground", begun.ground(), "beganOn",
                begun.beganOn());
    }

    /** The body may carry the {@code result}. */
    @DeleteMapping("/special-procedure")
    Map<String, Object> end(@PathVariable String caseNumber, @PathVariable String itemCode, @RequestBody(required = false) ProcedureEnd ended) {
        procedures.end(access.itemToReview(caseNumber, itemCode), ended == null ? null : ended.result(), access.person());
        return Map.of("ended", true);
    }

    @PostMapping("/extension")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> extend(@PathVariable String caseNumber, @PathVariable String itemCode, @RequestBody ExtensionRequest request) {
        var key = access.itemToReview(caseNumber, itemCode);
        extensions.request(key, request.workingDays() == null ? 0 : request.workingDays(), request.reason(), access.person());
        return Map.of("requested", true);
    }

    /** The body's leader opens an ended item of a running case again. */
    @PostMapping("/reopening")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> reopen(@PathVariable String caseNumber, @PathVariable String itemCode, @RequestBody ReopeningRequest request) {
        var key = access.itemToReview(caseNumber, itemCode);
        if (!access.person().is(Role.LEADER)) {
            throw Refusal.denied("leader-acts");
        }
        reopening.reopen(key, request.reason(), access.person());
        return Map.of("reopened", true);
    }
}
