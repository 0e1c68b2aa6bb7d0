package org.binglian.intake;

import java.util.List;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Brings the files of a draft into its case: uploads with their hash, samples as samples, and nothing that was not given. */
@Component
class FiledPapers {

    private final CaseRows cases;
    private final MaterialRows materials;
    private final KnownRows known;
    private final Reuse reuse;
    private final OfficeTime office;
    private final Ledger ledger;

    FiledPapers(CaseRows cases, MaterialRows materials, KnownRows known, Reuse reuse, OfficeTime office, Ledger ledger) {
        this.cases = cases;
        this.materials = materials;
        this.known = known;
        this.reuse = reuse;
        this.office = office;
        this.ledger = ledger;
    }

    void attach(CaseNumber number, List<DraftFile> given, Person by) {
        var samples = given.stream().filter(file -> "SAMPLE".equals(file.status())).map(DraftFile::code).toList();
        materials.of(number).stream().filter(material -> material.sample() && !samples.contains(material.code()))
                .forEach(material -> known.status(number, material.code(), "MISSING"));
        var filed = cases.find(number).orElseThrow();
        for (DraftFile file : given) {
            if (file.stored() != null) {
                materials.attach(number, file.code(), file.stored(), by.id(), office.now());
                ledger.append(new Entry(number.value(), "MATERIAL_SUPPLIED", by.id(), office.today(),
                        Map.of("materialCode", file.code().value(), "sha256", file.sha256(), "size", file.size())));
            } else if (samples.contains(file.code())) {
                materials.supply(number, file.code(), file.fileName(), true, by.id(), office.now());
            }
        }
        materials.of(number).stream().filter(material -> material.sha256() != null && "PROVIDED".equals(material.status()))
                .forEach(material -> reuse.spread(filed, material));
    }
}
