package org.binglian.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.InformationSharing;
import org.binglian.catalogue.InformationSharing.Sharing;
import org.binglian.catalogue.Material;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
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

    /** Enters the papers that nobody has filed. @param samples whether the demo attaches a sample of what is asked, {@code done} the items that have ended well */
    void enter(CaseNumber number, Project project, List<Material> missing, boolean samples, Set<ItemCode> done) {
        List<KnownRows.New> papers = new ArrayList<>();
        List<DataUses.Use> noted = new ArrayList<>();
        Map<Material, Sharing> again = new LinkedHashMap<>();
        for (Material material : missing) {
            var said = sharing.of(material);
            boolean fulfilled = done.contains(material.source().sharedFrom());
            var known = known(project, material, said, fulfilled);
            boolean sample = samples && asked(material, said);
            papers.add(new KnownRows.New(material.code(), material.item(), material.source().origin().name(),
                    !asked(material, said) ? held(material, fulfilled) : sample ? "SAMPLE" : "MISSING", sample ? material.nameZh() + ".pdf" : null, known));
            if (!asked(material, said)) {
                noted.addAll(notes(number, material, fulfilled, known.paperNumber()));
            }
            if (said.reuseAs() != null) {
                again.put(material, said);
            }
        }
        rows.insert(number, papers);
        uses.note(project.number(), noted);
        var given = rows.everGiven(project, again.values().stream().map(Sharing::reuseAs).collect(Collectors.toSet()));
        again.forEach((material, said) -> {
            if (given.contains(said.reuseAs())) {
                reuse.take(number, project, material.code(), said, asked(material, said));
            }
        });
    }

    /**
     * Enters what is known of a paper that was filed; {@code status} is what the applicant made of it.
     *
     * @param fulfilled whether the item whose outcome it would be has ended well
     */
    void enter(CaseNumber number, Project project, Material material, String status, boolean fulfilled) {
        var said = sharing.of(material);
        var known = known(project, material, said, fulfilled);
        rows.know(number, material.code(), material.source().origin().name(), known);
        if (!asked(material, said)) {
            rows.status(number, material.code(), held(material, fulfilled));
            uses.note(project.number(), notes(number, material, fulfilled, known.paperNumber()));
        }
        if (said.reuseAs() != null && !FILED.contains(status)) {
            reuse.take(number, project, material.code(), said, asked(material, said));
        }
    }

    private static boolean asked(Material material, Sharing said) {
        return material.source().origin() == Material.Origin.APPLICANT && !said.shared();
    }

    private Known known(Project project, Material material, Sharing said, boolean fulfilled) {
        String paper = fulfilled ? outcomes.of(project.number(), material.source().sharedFrom()).orElse(null) : null;
        return new Known(holder(said, material), material.source().sharedFrom(), paper, said.reuseAs(), null, null);
    }

    private static String held(Material material, boolean fulfilled) {
        return material.source().sharedFrom() != null ? (fulfilled ? "SHARED" : "AWAITED")
                : material.source().origin() == Material.Origin.BASE_DATA ? "BASE_DATA" : "HELD";
    }

    private static List<DataUses.Use> notes(CaseNumber number, Material material, boolean fulfilled, String paper) {
        String code = material.code().value();
        if (material.applicationForm()) {
            return List.of(new DataUses.Use(number, DataUses.Kind.REUSED, DataUses.BASE_DATA, material.item().value()));
        }
        var notAsked = new DataUses.Use(number, DataUses.Kind.NOT_ASKED, code, null);
        return fulfilled && material.source().sharedFrom() != null ? List.of(notAsked,
                new DataUses.Use(number, DataUses.Kind.REUSED, code, paper == null ? material.source().sharedFrom().value() : paper)) : List.of(notAsked);
    }

    /** A department, a file or another system; null when the applicant has to bring it. */
    String holder(Sharing said, Material material) {
        return InformationSharing.ISSUER.equals(said.heldBy()) && material.source().sharedFrom() != null
                ? catalogue.find(material.source().sharedFrom(), office.today()).map(item -> item.decidingBody()).orElse(said.heldBy()) : said.heldBy();
    }
}
