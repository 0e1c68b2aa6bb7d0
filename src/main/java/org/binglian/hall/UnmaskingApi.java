package org.binglian.hall;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The applicant's data of a project in full, for an official with a reason. */
@RestController
class UnmaskingApi {

    private final Unmasking unmasking;
    private final CaseAccess access;

    UnmaskingApi(Unmasking unmasking, CaseAccess access) {
        this.unmasking = unmasking;
        this.access = access;
    }

    record UnmaskingRequest(String reason) {
    }

    @PostMapping("/api/projects/{projectNumber}/unmasking")
    ResponseEntity<Map<String, Object>> show(@PathVariable String projectNumber, @RequestBody UnmaskingRequest request) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(unmasking.show(access.project(projectNumber), request.reason(), access.person()));
    }
}
