package org.binglian.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.codes.CitizenId;
import org.binglian.codes.InvalidCode;
import org.binglian.project.CreditRecord;
import org.binglian.project.CreditRecords;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of bad records and lost privileges; a supervisor records and repairs (rule 2). */
@RestController
@RequestMapping("/api/supervision/bad-records")
class CreditRecordsApi {

    private static final int NEWEST = 200;

    private final CreditRecords records;
    private final CurrentPerson current;

    CreditRecordsApi(CreditRecords records, CurrentPerson current) {
        this.records = records;
        this.current = current;
    }

    /** {@code code}: a credit code or citizen id; {@code since} null: today. */
    record EntryRequest(String code, String reason, LocalDate since) {
    }

    record RepairRequest(String note) {
    }

    @GetMapping
    Map<String, Object> list(@RequestParam(required = false) String code) {
        supervisor();
        List<CreditRecord> found = code == null ? records.newest(NEWEST) : records.of(code.strip());
        return Map.of("records", found.stream().map(CreditRecordsApi::masked).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreditRecord enter(@RequestBody EntryRequest request) {
        return masked(records.enter(request.code(), request.reason(), request.since(), null, supervisor().id()));
    }

    @PostMapping("/{id}/repair")
    CreditRecord repair(@PathVariable long id, @RequestBody RepairRequest request) {
        return masked(records.repair(id, request.note(), supervisor()));
    }

    /** @throws Refusal 404 for everybody else */
    private Person supervisor() {
        var person = current.require();
        if (!person.is(Role.SUPERVISOR)) {
            throw Refusal.notFound("not-found");
        }
        return person;
    }

    private static CreditRecord masked(CreditRecord r) {
        return new CreditRecord(r.id(), r.kind(), masked(r.subject()), r.reason(), r.caseNumber(), r.recordedBy(), r.since(), r.until(),
                r.repairedBy(), r.repairedOn(), r.repairNote());
    }

    private static String masked(String subject) {
        try {
            return CitizenId.of(subject).masked();
        } catch (InvalidCode aCompany) {
            return subject;
        }
    }
}
