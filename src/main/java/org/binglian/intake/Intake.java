package org.binglian.intake;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.ReadAhead;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.NationalState;
import org.binglian.project.Project;
import org.binglian.project.ProjectLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applicant's acts on a case: file it, answer a notice, withdraw it. Every act is one transaction under the project's lock. */
@Service
public class Intake {

    private static final String CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final CaseRows rows;
    private final MaterialRows materials;
    private final DemandRows demands;
    private final StageLead lead;
    private final ObjectProvider<IntakeProcess> process;
    private final ProjectLock lock;
    private final OfficeTime office;
    private final Ledger ledger;
    private final ReadAhead ahead;
    private final boolean demo;
    private final SecureRandom random = new SecureRandom();

    Intake(CaseRows rows, MaterialRows materials, DemandRows demands, StageLead lead,
           ObjectProvider<IntakeProcess> process, ProjectLock lock, OfficeTime office, Ledger ledger, ReadAhead ahead,
           @Value("${binglian.demo:false}") boolean demo) {
        this.rows = rows;
        this.materials = materials;
        this.demands = demands;
        this.lead = lead;
        this.process = process;
        this.lock = lock;
        this.office = office;
        this.ledger = ledger;
        this.ahead = ahead;
        this.demo = demo;
    }

    /** Files a case; when this returns it has been received and its items are chosen. */
    @Transactional
    public CaseNumber file(Filing filing, Project project, Person by) {
        ahead.expect("file", project.number().value(), by.id(), project.owner(), office.today());
        lock.lock(project.number());
        var number = rows.nextNumber(office.today(), office.now());
        var filed = new ApprovalCase(number, trackingCode(), project.number(), filing.stage(), channel(by), by.id(),
                lead.of(filing.stage(), project.projectClass().code()), NationalState.RECEIVED, filing.items(),
                filing.consultationRequested(), office.now(), office.today(), 1, office.today(), null, null, null, null, null, null, null,
                null);
        rows.insert(filed);
        lock.register(number, project.number());
        for (var promise : filing.promises()) {
            materials.insert(number, promise.code(), promise.code().itemCode(), "APPLICANT", "PROMISED", null, false, promise.supplyBy());
        }
        if (filing.materials() != null) {
            filing.materials().forEach(m -> materials.insert(number, m.code(), m.code().itemCode(), "APPLICANT", "PROVIDED", m.fileName(),
                    false, null));
        } else if (!demo) {
            ledger.append(new Entry(number.value(), "FILED_WITHOUT_MATERIALS", by.id(), office.today(), Map.of()));
        }
        process.getObject().submitted(filed);
        return number;
    }

    /** Answers the notice: every material that it names, at once. @throws Refusal when nothing was asked, or something is left out */
    @Transactional
    public void supplyCorrection(CaseNumber number, List<Filing.Supplied> supplied, Person by) {
        lock.lock(number);
        var open = rows.find(number).orElseThrow();
        if (open.state() != NationalState.CORRECTION_REQUESTED) {
            throw Refusal.conflict("no-correction-asked");
        }
        var asked = demands.of(number, open.round());
        Map<MaterialCode, String> given = new LinkedHashMap<>();
        supplied.forEach(s -> given.put(s.code(), s.fileName()));
        var missing = Refusal.invalid("correction-incomplete");
        asked.stream().map(Demand::material).distinct().filter(code -> !given.containsKey(code))
                .forEach(code -> missing.field("materials", "material-still-missing", code.value()));
        if (!missing.errors().isEmpty()) {
            throw missing;
        }
        given.forEach((code, name) -> {
            demands.supplied(number, open.round(), code, office.today());
            materials.supply(number, code, name, false, by.id(), office.now());
        });
        ledger.append(new Entry(number.value(), "CORRECTION_SUPPLIED", by.id(), office.today(),
                Map.of("materials", given.keySet().stream().map(MaterialCode::value).toList())));
        process.getObject().correctionSupplied(open);
    }

    /** Takes the application back, at any time before the decision. @throws Refusal 409 afterwards */
    @Transactional
    public void withdraw(CaseNumber number, String reason, Person by) {
        lock.lock(number);
        var open = rows.find(number).orElseThrow();
        if (open.state().ended() || open.decidedOn() != null) {
            throw Refusal.conflict("case-ended");
        }
        rows.set(number, "withdrawal_reason = ?", reason);
        ledger.append(new Entry(number.value(), "WITHDRAWAL_REQUESTED", by.id(), office.today(),
                Map.of("reason", reason == null ? "" : reason)));
        process.getObject().withdrawn(open);
    }

    private static String channel(Person by) {
        return by.is(Role.WINDOW) || by.is(Role.HELPER) ? "WINDOW" : "ONLINE";
    }

    private String trackingCode() {
        var code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        return code.toString();
    }
}
