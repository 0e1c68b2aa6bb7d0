package org.binglian.intake;

import java.util.Set;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.InformationSharing;
import org.binglian.catalogue.InformationSharing.Sharing;
import org.binglian.catalogue.Material;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.project.DataUses;
import org.binglian.project.Project;
import org.springframework.stereotype.Component;

/**
 * Rule 7 at filing: a paper that somebody holds is not asked of the applicant, and a document that the applicant gave before is
 * attached by itself. Which: the decision {@code information-sharing}.
 */
@Component
class KnownPapers {

    private static final Set<String> FILED = Set.of("PROVIDED", "PROMISED");

    private final KnownRows rows;
    private final InformationSharing sharing;
    private final OutcomePapers outcomes;
    private final Reuse reuse;
    private final Catalogue catalogue;
    private final DataUses uses;
    private final OfficeTime office;

    KnownPapers(KnownRows rows, InformationSharing sharing, OutcomePapers outcomes, Reuse reuse, Catalogue catalogue, DataUses uses,
                OfficeTime office) {
        this.rows = rows;
        this.sharing = sharing;
        this.outcomes = outcomes;
        this.reuse = reuse;
        this.catalogue = catalogue;
        this.uses = uses;
        this.office = office;
    }

    /**
     * Enters what is known of a paper whose row is there; {@code status} is what the applicant or the demo made of it.
     *
     * @param fulfilled whether the item whose outcome it would be has ended well
     */
    void enter(CaseNumber number, Project project, Material material, String status, boolean fulfilled) {
        var said = sharing.of(material);
        boolean filed = FILED.contains(status);
        String paper = fulfilled ? outcomes.of(project.number(), material.source().sharedFrom()).orElse(null) : null;
        rows.know(number, material.code(), material.source().origin().name(),
                new Known(holder(said, material), material.source().sharedFrom(), paper, said.reuseAs(), null, null));
        boolean asked = material.source().origin() == Material.Origin.APPLICANT && !said.shared();
        if (!asked) {
            hold(number, project, material, fulfilled, paper);
        }
        if (said.reuseAs() != null && !filed) {
            reuse.take(number, project, material.code(), said, asked);
        }
    }

    private void hold(CaseNumber number, Project project, Material material, boolean fulfilled, String paper) {
        boolean outcome = material.source().sharedFrom() != null;
        rows.status(number, material.code(), outcome ? (fulfilled ? "SHARED" : "AWAITED")
                : material.source().origin() == Material.Origin.BASE_DATA ? "BASE_DATA" : "HELD");
        String code = material.code().value();
        if (material.applicationForm()) {
            uses.note(project.number(), number, DataUses.Kind.REUSED, DataUses.BASE_DATA, material.item().value());
            return;
        }
        uses.note(project.number(), number, DataUses.Kind.NOT_ASKED, code, null);
        if (fulfilled && outcome) {
            uses.note(project.number(), number, DataUses.Kind.REUSED, code, paper == null ? material.source().sharedFrom().value() : paper);
        }
    }

    /** A department, a file or another system; null when the applicant has to bring it. */
    String holder(Sharing said, Material material) {
        return InformationSharing.ISSUER.equals(said.heldBy()) && material.source().sharedFrom() != null
                ? catalogue.find(material.source().sharedFrom(), office.today()).map(item -> item.decidingBody()).orElse(said.heldBy()) : said.heldBy();
    }
}
