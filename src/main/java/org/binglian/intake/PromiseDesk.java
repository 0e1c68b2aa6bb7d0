package org.binglian.intake;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
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
    private final MaterialFiles files;
    private final Ledger ledger;
    private final ObjectProvider<CommitmentProcess> process;
    private final ProjectLock lock;
    private final OfficeTime office;

    PromiseDesk(CaseRows rows, MaterialRows materials, Promises promises, Commitments commitments, MaterialFiles files, Ledger ledger,
                ObjectProvider<CommitmentProcess> process, ProjectLock lock, OfficeTime office) {
        this.rows = rows;
        this.materials = materials;
        this.promises = promises;
        this.commitments = commitments;
        this.files = files;
        this.ledger = ledger;
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
        var awaited = awaited(number, code);
        var supplied = commitments.supplied(awaited, fileName, by);
        if (awaited.material() != null) {
            materials.supply(number, awaited.material(), fileName, false, by.id(), office.now());
        }
        process.getObject().supplied(supplied);
    }

    /**
     * Supplies what a rectification of an item asked, as a file: the report on what was put right.
     *
     * @throws Refusal 409 when nothing is awaited, or after its last day; 422 or 413 for a file that the hall does not take
     */
    @Transactional
    public void supplyFile(CaseNumber number, ItemCode item, String fileName, InputStream content, Person by) {
        var stored = files.keep(fileName, content);
        lock.lock(number);
        process.getObject().supplied(commitments.supplied(awaited(number, item.value()), stored, by));
        ledger.append(new Entry(number.value(), "COMMITMENT_FILE_SUPPLIED", by.id(), office.today(), Map.of("itemCode", item.value(), "sha256", stored.sha256(),
                "size", stored.size())));
    }

    private Commitment awaited(CaseNumber number, String code) {
        var open = rows.find(number).orElseThrow();
        return commitments.awaited(number, code).filter(found -> open.accepted()).orElseThrow(() -> Refusal.conflict("nothing-awaited", code));
    }
}
