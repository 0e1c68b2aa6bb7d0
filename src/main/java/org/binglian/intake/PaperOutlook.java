package org.binglian.intake;

import java.time.LocalDate;
import org.binglian.catalogue.InformationSharing;
import org.binglian.catalogue.Material;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.project.Project;
import org.springframework.stereotype.Component;

/** How a material would stand if a case were filed now: who holds it, what was given before, whether it may follow on a promise. */
@Component
class PaperOutlook {

    private final InformationSharing sharing;
    private final KnownPapers known;
    private final OutcomePapers outcomes;
    private final Prerequisites prerequisites;
    private final Reuse reuse;
    private final Promises promises;
    private final OfficeTime office;
    private final WorkingDays days;

    PaperOutlook(InformationSharing sharing, KnownPapers known, OutcomePapers outcomes, Prerequisites prerequisites, Reuse reuse,
                 Promises promises, OfficeTime office, WorkingDays days) {
        this.sharing = sharing;
        this.known = known;
        this.outcomes = outcomes;
        this.prerequisites = prerequisites;
        this.reuse = reuse;
        this.promises = promises;
        this.office = office;
        this.days = days;
    }

    /** As which document the material serves again; null: it serves once. */
    String document(Material material) {
        return sharing.of(material).reuseAs();
    }

    /** @param file what the draft has for it, null when nothing */
    DraftPaper of(Project project, Material material, DraftFile file) {
        var said = sharing.of(material);
        if (material.source().origin() != Material.Origin.APPLICANT || said.shared()) {
            return held(project, material, known.holder(said, material));
        }
        if (file != null) {
            return new DraftPaper(material, file.status(), true, null, null, null, null, file, follow(project, material));
        }
        var given = said.reuseAs() == null ? null : reuse.find(project, said).orElse(null);
        return new DraftPaper(material, given == null ? "MISSING" : "REUSED", true, null, null, given == null ? null : given.caseNumber(), null, null,
                follow(project, material));
    }

    private DraftPaper held(Project project, Material material, String holder) {
        var outcome = material.source().sharedFrom();
        if (outcome == null) {
            return new DraftPaper(material, material.source().origin() == Material.Origin.BASE_DATA ? "BASE_DATA" : "HELD", false, holder, null, null,
                    null, null, null);
        }
        boolean there = prerequisites.fulfilledIn(project.number()).contains(outcome);
        return new DraftPaper(material, there ? "SHARED" : "AWAITED", false, holder, there ? outcomes.of(project.number(), outcome).orElse(null) : null,
                null, null, null, null);
    }

    private DraftPaper.Follow follow(Project project, Material material) {
        var ruling = promises.ruling(project.number(), material.code());
        LocalDate latest = days.plus(office.today(), Math.max(0, ruling.days()));
        return ruling.allowed() ? new DraftPaper.Follow(latest, ruling.consequence(), ruling.basis()) : null;
    }
}
