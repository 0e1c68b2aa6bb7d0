package org.binglian.intake;

import java.io.InputStream;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.ProjectLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files for the papers of a case: given once, they serve every paper of the project that is the same document. */
@Service
public class Uploads {

    private final CaseRows rows;
    private final MaterialRows materials;
    private final MaterialFiles files;
    private final HeldPapers held;
    private final Reuse reuse;
    private final Commitments commitments;
    private final ObjectProvider<CommitmentProcess> keeping;
    private final ProjectLock lock;
    private final OfficeTime office;
    private final Ledger ledger;

    Uploads(CaseRows rows, MaterialRows materials, MaterialFiles files, HeldPapers held, Reuse reuse, Commitments commitments,
            ObjectProvider<CommitmentProcess> keeping, ProjectLock lock, OfficeTime office, Ledger ledger) {
        this.commitments = commitments;
        this.keeping = keeping;
        this.rows = rows;
        this.materials = materials;
        this.files = files;
        this.held = held;
        this.reuse = reuse;
        this.lock = lock;
        this.office = office;
        this.ledger = ledger;
    }

    /** Keeps an uploaded file for a material that the case asks of the applicant. @throws Refusal 422 when somebody holds it */
    @Transactional
    public StoredFile upload(CaseNumber number, MaterialCode code, String fileName, InputStream content, Person by) {
        var stored = files.keep(fileName, content);
        lock.lock(number);
        var open = rows.find(number).orElseThrow();
        var awaited = commitments.awaited(number, code.value());
        if (open.state().ended() && awaited.isEmpty()) {
            throw Refusal.conflict("case-ended");
        }
        held.refuseUpload(number, code);
        materials.attach(number, code, stored, by.id(), office.now());
        ledger.append(new Entry(number.value(), "MATERIAL_SUPPLIED", by.id(), office.today(),
                Map.of("materialCode", code.value(), "sha256", stored.sha256(), "size", stored.size())));
        materials.of(number).stream().filter(m -> m.code().equals(code)).findFirst().ifPresent(m -> reuse.spread(open, m));
        awaited.filter(gap -> open.accepted()).ifPresent(gap -> keeping.getObject().supplied(commitments.supplied(gap, fileName, by)));
        return stored;
    }

    /** Lets a file that the applicant gave in the same project serve for this material too. @throws Refusal 404 when there is none */
    @Transactional
    public void reuse(CaseNumber number, MaterialCode code, CaseNumber fromCase, MaterialCode fromMaterial, Person by) {
        lock.lock(number);
        var open = rows.find(number).orElseThrow();
        var given = rows.find(fromCase).filter(from -> from.project().equals(open.project())).stream()
                .flatMap(from -> materials.of(fromCase).stream()).filter(m -> m.code().equals(fromMaterial) && m.sha256() != null).findFirst()
                .orElseThrow(() -> Refusal.notFound("material-unknown"));
        if (open.state().ended()) {
            throw Refusal.conflict("case-ended");
        }
        held.refuseUpload(number, code);
        materials.attach(number, code, new StoredFile(given.fileName(), given.sha256(), given.size()), by.id(), office.now());
        ledger.append(new Entry(number.value(), "MATERIAL_SUPPLIED", by.id(), office.today(), Map.of("materialCode", code.value(),
                "sha256", given.sha256(), "size", given.size(), "fromCase", fromCase.value(), "fromMaterial", fromMaterial.value())));
    }
}
