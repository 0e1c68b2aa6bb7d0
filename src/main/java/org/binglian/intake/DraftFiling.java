package org.binglian.intake;

import org.binglian.access.Person;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.project.ProjectLock;
import org.binglian.project.Projects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a case of a draft, by the rules of {@link Intake}, and only one; or throws the draft away. */
@Service
public class DraftFiling {

    private final Drafts drafts;
    private final DraftRows rows;
    private final DraftSheets sheets;
    private final Intake intake;
    private final FiledPapers filed;
    private final PreReviews preReviews;
    private final Projects projects;
    private final ProjectLock lock;
    private final OfficeTime office;

    DraftFiling(Drafts drafts, DraftRows rows, DraftSheets sheets, Intake intake, FiledPapers filed, PreReviews preReviews, Projects projects,
                ProjectLock lock, OfficeTime office) {
        this.drafts = drafts;
        this.rows = rows;
        this.sheets = sheets;
        this.intake = intake;
        this.filed = filed;
        this.preReviews = preReviews;
        this.projects = projects;
        this.lock = lock;
        this.office = office;
    }

    /** The case of this draft: filed now, or filed before by whoever was faster. A pre-review that still runs ends. */
    @Transactional
    public CaseNumber file(String id, Person by) {
        lock.lock(drafts.require(id, by).project());
        var draft = drafts.require(id, by);
        if (!draft.open()) {
            return draft.caseNumber();
        }
        var project = projects.require(draft.project());
        var given = sheets.of(draft, project).asked().stream().map(DraftPaper::file).filter(java.util.Objects::nonNull).toList();
        preReviews.drop(draft, by);
        var number = intake.file(new Filing(draft.project(), draft.stage(), draft.items(), given.stream().filter(file -> file.promisedUntil() == null)
                .map(file -> new Filing.Supplied(file.code(), file.fileName())).toList(), given.stream().filter(file -> file.promisedUntil() != null)
                .map(file -> new Filing.Promise(file.code(), file.promisedUntil())).toList(), Boolean.TRUE.equals(draft.consultation())), project, by);
        filed.attach(number, given, by);
        rows.set(id, office.now(), "state = 'FILED', case_number = ?", number.value());
        return number;
    }

    /** Throws the draft and its papers away; files that a case has too stay there. */
    @Transactional
    public void discard(String id, Person by) {
        var draft = drafts.changing(id, by);
        preReviews.drop(draft, by);
        rows.removeAll(id);
        rows.set(id, office.now(), "state = 'DISCARDED'");
    }
}
