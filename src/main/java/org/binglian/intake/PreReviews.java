package org.binglian.intake;

import java.util.List;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.ProjectLock;
import org.binglian.project.Projects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pre-reviews (预审) of drafts; one runs at a time for a project. */
@Service
public class PreReviews {

    private final PreReviewRows rows;
    private final Drafts drafts;
    private final DraftSheets sheets;
    private final StageLead lead;
    private final Projects projects;
    private final ObjectProvider<PreReviewProcess> process;
    private final ProjectLock lock;
    private final OfficeTime office;
    private final WorkingDays days;
    private final Ledger ledger;

    PreReviews(PreReviewRows rows, Drafts drafts, DraftSheets sheets, StageLead lead, Projects projects, ObjectProvider<PreReviewProcess> process,
               ProjectLock lock, OfficeTime office, WorkingDays days, Ledger ledger) {
        this.rows = rows;
        this.drafts = drafts;
        this.sheets = sheets;
        this.lead = lead;
        this.projects = projects;
        this.process = process;
        this.lock = lock;
        this.office = office;
        this.days = days;
        this.ledger = ledger;
    }

    /** Asks the lead department of the stage. @throws Refusal 409 while one of the project runs */
    @Transactional
    public PreReview ask(String draftId, Person by) {
        var draft = drafts.changing(draftId, by);
        if (rows.runs(draft.project())) {
            throw Refusal.conflict("pre-review-runs");
        }
        var project = projects.require(draft.project());
        long id = rows.insert(draft, lead.of(draft.stage(), project.projectClass().code()), by.id(), office.now(),
                days.plus(office.today(), process.getObject().workingDays()));
        var asked = require(id);
        record(asked, "PRE_REVIEW_REQUESTED", by.id(), Map.of("due", asked.dueOn().toString()));
        process.getObject().asked(asked);
        return asked;
    }

    /** The department's remarks; none is an answer too. @throws Refusal 422 when a remark is about something that the draft does not have */
    @Transactional
    public PreReview answer(long id, List<PreReview.Remark> remarks, Person by) {
        var asked = locked(id);
        var draft = draftOf(asked);
        var known = sheets.of(draft, projects.require(draft.project())).papers().stream().map(paper -> paper.material().code()).toList();
        var refusal = Refusal.invalid("pre-review-unclear");
        remarks.stream().filter(remark -> !known.contains(remark.material()))
                .forEach(remark -> refusal.field("materialRemarks", "not-asked", remark.material().value()));
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        rows.remarks(id, remarks);
        rows.end(id, PreReview.State.ANSWERED, by.id(), office.today());
        record(asked, "PRE_REVIEW_ANSWERED", by.id(), Map.of("remarks", remarks.size()));
        return require(id);
    }

    /** Nothing came in time: no consequence. */
    @Transactional
    public PreReview silent(long id) {
        var asked = locked(id);
        rows.end(id, PreReview.State.SILENT, null, office.today());
        ledger.append(new Entry(asked.project().value(), "PRE_REVIEW_SILENT", Entry.SYSTEM, asked.dueOn(), facts(asked)));
        return require(id);
    }

    /** The draft is filed or thrown away: a pre-review of it that still runs ends. */
    void drop(Draft draft, Person by) {
        rows.ofDraft(draft.id()).stream().filter(PreReview::running).forEach(running -> {
            rows.end(running.id(), PreReview.State.DROPPED, null, office.today());
            record(running, "PRE_REVIEW_DROPPED", by.id(), Map.of());
            process.getObject().dropped(running);
        });
    }

    /** @throws Refusal 404 when there is none */
    public PreReview require(long id) {
        return rows.find(id).orElseThrow(() -> Refusal.notFound("pre-review-unknown"));
    }

    /** The draft that it looks at, for the department. */
    public Draft draftOf(PreReview preReview) {
        return drafts.of(preReview.draft());
    }

    /** Those of a draft, the newest first. */
    public List<PreReview> ofDraft(String draft) {
        return rows.ofDraft(draft);
    }

    private PreReview locked(long id) {
        lock.lock(require(id).project());
        return require(id);
    }

    private void record(PreReview about, String kind, String actor, Map<String, Object> more) {
        Map<String, Object> facts = new java.util.LinkedHashMap<>(facts(about));
        facts.putAll(more);
        ledger.append(new Entry(about.project().value(), kind, actor, office.today(), facts));
    }

    private static Map<String, Object> facts(PreReview about) {
        return Map.of("department", about.department(), "stage", about.stage());
    }
}
