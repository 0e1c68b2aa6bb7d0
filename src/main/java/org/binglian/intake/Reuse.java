package org.binglian.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.binglian.catalogue.InformationSharing.Sharing;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.MaterialCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.DataUses;
import org.binglian.project.Project;
import org.binglian.project.Projects;
import org.springframework.stereotype.Component;

/** A document that the applicant gave once serves again: the same file, with the case that it was given for (rule 7). */
@Component
class Reuse {

    private final KnownRows rows;
    private final Projects projects;
    private final DataUses uses;
    private final OfficeTime office;
    private final Ledger ledger;

    Reuse(KnownRows rows, Projects projects, DataUses uses, OfficeTime office, Ledger ledger) {
        this.rows = rows;
        this.projects = projects;
        this.uses = uses;
        this.office = office;
        this.ledger = ledger;
    }

    /** Attaches what was given before as this document, where there is something. @param spared whether it would have been asked */
    void take(CaseNumber number, Project project, MaterialCode code, Sharing said, boolean spared) {
        find(project, said).ifPresent(given -> attach(number, project.number(), code, given, spared));
    }

    /** The newest file that serves as this document in that project, if any. */
    Optional<KnownRows.Given> find(Project project, Sharing said) {
        return rows.given(project, said.reuseAs()).stream().filter(given -> given.project().equals(project.number()) || switch (said.within()) {
            case PROJECT -> false;
            case PLOT -> samePlots(project, projects.require(given.project()));
            case APPLICANT -> true;
        }).findFirst();
    }

    /** A file has come: every paper of the project's running cases that is the same document, and lacks a file, has it too. */
    void spread(ApprovalCase open, CaseMaterial uploaded) {
        String document = uploaded.known().reuseAs();
        if (document != null) {
            rows.given(projects.require(open.project()), document).stream()
                    .filter(given -> given.caseNumber().equals(open.number()) && given.material().equals(uploaded.code())).findFirst()
                    .ifPresent(given -> rows.lacking(open.project(), document, given)
                            .forEach(lacks -> attach(lacks.caseNumber(), open.project(), lacks.material(), given, false)));
        }
    }

    private void attach(CaseNumber number, ProjectNumber project, MaterialCode code, KnownRows.Given given, boolean spared) {
        rows.reuse(number, code, given);
        if (spared) {
            uses.note(project, number, DataUses.Kind.NOT_ASKED, code.value(), null);
        }
        uses.note(project, number, DataUses.Kind.REUSED, code.value(), given.caseNumber().value());
        ledger.append(new Entry(number.value(), "DOCUMENT_REUSED", Entry.SYSTEM, office.today(), Map.of("materialCode", code.value(),
                "fromCase", given.caseNumber().value(), "fromMaterial", given.material().value(), "sha256", given.sha256())));
    }

    private static boolean samePlots(Project one, Project other) {
        return !one.plots().isEmpty() && Set.copyOf(one.plots()).equals(Set.copyOf(other.plots()));
    }
}
