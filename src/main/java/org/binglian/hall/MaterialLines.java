package org.binglian.hall;

import java.util.List;
import java.util.Locale;
import org.binglian.access.Departments;
import org.binglian.catalogue.Catalogue;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.intake.CaseMaterial;
import org.binglian.intake.Cases;
import org.springframework.stereotype.Component;

/** The papers of a case: what each is, who holds it, and where it can be had. */
@Component
class MaterialLines {

    private final Cases cases;
    private final Departments departments;
    private final Words words;
    private final Catalogue catalogue;
    private final OfficeTime office;

    MaterialLines(Cases cases, Departments departments, Words words, Catalogue catalogue, OfficeTime office) {
        this.catalogue = catalogue;
        this.office = office;
        this.cases = cases;
        this.departments = departments;
        this.words = words;
    }

    List<CaseView.MaterialLine> of(CaseNumber number, Locale locale) {
        return of(number, cases.materialsOf(number), locale);
    }

    List<CaseView.MaterialLine> of(CaseNumber number, List<CaseMaterial> materials, Locale locale) {
        return materials.stream().map(m -> line(number, m, locale)).toList();
    }

    /** What the list calls the paper today, or called it last. */
    String name(MaterialCode code, Locale locale) {
        return catalogue.known(code, office.today()).map(m -> m.name(locale)).orElse(code.value());
    }

    private CaseView.MaterialLine line(CaseNumber number, CaseMaterial m, Locale locale) {
        var known = m.known();
        return new CaseView.MaterialLine(m.code().value(), m.item().value(), m.source(), m.status(), m.fileName(), m.sample(), m.size(),
                known.heldBy(), holder(known.heldBy(), locale), known.sharedFrom() == null ? null : known.sharedFrom().value(), known.paperNumber(),
                known.originCase() == null ? null : new CaseView.ReusedFrom(known.originCase().value(), known.originMaterial().value()),
                known.paperNumber() != null ? "/api/papers/" + known.paperNumber() : m.sha256() == null ? null
                        : "/api/cases/" + number + "/materials/" + m.code());
    }

    private String holder(String heldBy, Locale locale) {
        return heldBy == null ? null : departments.find(heldBy).map(d -> d.name(locale)).orElseGet(() -> words.of("held." + heldBy, heldBy, locale));
    }
}
