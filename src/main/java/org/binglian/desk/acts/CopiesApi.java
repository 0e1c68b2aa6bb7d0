package org.binglian.desk.acts;

import java.time.Instant;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.hall.CaseAccess;
import org.binglian.intake.Copies;
import org.binglian.intake.Copy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Copies for information (抄送): sent by whoever handles the case, read by whoever it was sent to. */
@RestController
class CopiesApi {

    private static final int NEWEST = 200;

    private final Copies copies;
    private final CaseAccess access;
    private final CurrentPerson current;

    CopiesApi(Copies copies, CaseAccess access, CurrentPerson current) {
        this.copies = copies;
        this.access = access;
        this.current = current;
    }

    record CopyRequest(String to, String note) {
    }

    record CopyView(long id, String caseNumber, String projectName, String sentBy, String to, String note, Instant sentAt, boolean read) {

        static CopyView of(Copy copy) {
            return new CopyView(copy.id(), copy.caseNumber().value(), copy.projectName(), copy.sentBy(),
                    copy.toPerson() == null ? copy.toDepartment() : copy.toPerson(), copy.note(), copy.sentAt(), copy.read());
        }
    }

    @PostMapping("/api/cases/{caseNumber}/copies")
    @ResponseStatus(HttpStatus.CREATED)
    CopyView send(@PathVariable String caseNumber, @RequestBody CopyRequest request) {
        return CopyView.of(copies.send(access.caseHandled(caseNumber).number(), request.to(), request.note(), access.person()));
    }

    @GetMapping("/api/copies")
    Map<String, Object> mine() {
        return Map.of("copies", copies.to(current.require(), NEWEST).stream().map(CopyView::of).toList());
    }

    @PostMapping("/api/copies/{id}/read")
    CopyView read(@PathVariable long id) {
        copies.open(id, current.require());
        return copies.to(current.require(), NEWEST).stream().filter(copy -> copy.id() == id).map(CopyView::of).findFirst().orElseThrow();
    }
}
