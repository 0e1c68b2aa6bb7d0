package org.binglian.intake;

import java.time.LocalDate;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.project.ProjectLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the applicant does about promises: sign one before acceptance, supply what was promised after it. */
@Service
public class PromiseDesk {

    private final CaseRows rows;
    private final MaterialRows materials;
    private final Promises promises;
    private final Commitments commitments;
    private final ObjectProvider<CommitmentProcess> process;
    private final ProjectLock lock;
    private final OfficeTime office;

    PromiseDesk(CaseRows rows, MaterialRows materials, Promises promises, Commitments commitments, ObjectProvider<CommitmentProcess> process,
                ProjectLock lock, OfficeTime office) {
        this.rows = rows;
        this.materials = materials;
        this.promises = promises;
        this.commitments = commitments;
        this.process = process;
        this.lock = lock;
        this.office = office;
    }

    /** Signs a promise online. @throws Refusal 409 once the case is accepted or ended, or when this material is promised already */
    @Transactional
    public void sign(CaseNumber number, MaterialCode code, LocalDate supplyBy, Person by) {
        lock.lock(number);
        var open = rows.find(number).orElseThrow();
        if (open.accepted() || open.state().ended()) {
            throw Refusal.conflict("promise-before-acceptance");
        }
        var material = materials.of(number).stream().filter(m -> m.code().equals(code) && "APPLICANT".equals(m.source())).findFirst()
                .orElseThrow(() -> Refusal.invalid("material-not-asked").field("materialCode", "not-asked", code.value()));
        if ("PROMISED".equals(material.status())) {
            throw Refusal.conflict("promised-before", code.value());
        }
        materials.promise(number, code, promises.sign(number, open.project(), code, supplyBy, by.id(), null));
    }

    /**
     * Supplies what was promised, or what a rectification asked.
     *
     * @param code the material, or for a commitment its item
     * @throws Refusal 409 when nothing is awaited, or after its last day
     */
    @Transactional
    public void supply(CaseNumber number, String code, String fileName, Person by) {
        lock.lock(number);
        var open = rows.find(number).orElseThrow();
        var awaited = commitments.awaited(number, code).filter(found -> open.accepted())
                .orElseThrow(() -> Refusal.conflict("nothing-awaited", code));
        var supplied = commitments.supplied(awaited, fileName, by);
        if (awaited.material() != null) {
            materials.supply(number, awaited.material(), fileName, false, by.id(), office.now());
        }
        process.getObject().supplied(supplied);
    }
}
