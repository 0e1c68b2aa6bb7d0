package org.binglian.intake;

import java.io.InputStream;
import java.time.LocalDate;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.project.Projects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about the materials of a draft, each on its own: uploaded, promised, taken back. Files are kept by their hash. */
@Service
public class DraftPapers {

    private final Drafts drafts;
    private final DraftSheets sheets;
    private final DraftRows rows;
    private final MaterialFiles files;
    private final HeldPapers held;
    private final Promises promises;
    private final Projects projects;
    private final OfficeTime office;
    private final boolean demo;

    DraftPapers(Drafts drafts, DraftSheets sheets, DraftRows rows, MaterialFiles files, HeldPapers held, Promises promises, Projects projects,
                OfficeTime office, @Value("${binglian.demo:false}") boolean demo) {
        this.drafts = drafts;
        this.sheets = sheets;
        this.rows = rows;
        this.files = files;
        this.held = held;
        this.promises = promises;
        this.projects = projects;
        this.office = office;
        this.demo = demo;
    }

    /** Whether samples are offered. */
    public boolean samplesOffered() {
        return demo;
    }

    /** Keeps a file, which may take long, before the project is locked. @throws Refusal 422 when empty or not asked, 413 when too large */
    @Transactional
    public StoredFile upload(String id, MaterialCode code, String fileName, InputStream content, Person by) {
        requireAsked(drafts.require(id, by), code);
        var stored = files.keep(fileName, content);
        drafts.changing(id, by);
        rows.put(id, new DraftFile(code, "PROVIDED", stored.name(), stored.sha256(), stored.size(), null), by.id(), office.now());
        touched(id);
        return stored;
    }

    /** Promises it by that day, where it may follow; at the window the day may be left out. @throws Refusal 422 when it may not */
    @Transactional
    public void promise(String id, MaterialCode code, LocalDate supplyBy, Person by) {
        var draft = drafts.changing(id, by);
        requireAsked(draft, code);
        if (supplyBy == null && !draft.atWindow()) {
            throw Refusal.invalid("promise-incomplete").field("supplyBy", "required");
        }
        LocalDate due = promises.agreed(draft.project(), code, supplyBy, draft.atWindow());
        rows.put(id, new DraftFile(code, "PROMISED", null, null, null, due), by.id(), office.now());
        touched(id);
    }

    @Transactional
    public void takeBack(String id, MaterialCode code, Person by) {
        drafts.changing(id, by);
        rows.remove(id, code);
        touched(id);
    }

    /** In the demo: samples for what is still missing, called samples everywhere. @throws Refusal 404 elsewhere */
    @Transactional
    public void addSamples(String id, Person by) {
        if (!demo) {
            throw Refusal.notFound("not-found");
        }
        var draft = drafts.changing(id, by);
        sheets.of(draft, projects.require(draft.project())).missing().forEach(paper -> rows.put(id, new DraftFile(paper.material().code(), "SAMPLE",
                paper.material().nameZh() + ".pdf", null, null, null), by.id(), office.now()));
        touched(id);
    }

    private void touched(String id) {
        rows.set(id, office.now(), "state = 'OPEN'");
    }

    private void requireAsked(Draft draft, MaterialCode code) {
        var paper = sheets.of(draft, projects.require(draft.project())).papers().stream().filter(one -> one.material().code().equals(code)).findFirst()
                .orElseThrow(() -> Refusal.invalid("material-not-asked", code.value()).field("materialCode", "not-asked", code.value()));
        if (!paper.asked()) {
            Object holder = held.spoken(paper.heldBy());
            throw Refusal.invalid("material-already-held", code.value(), holder).field("materialCode", "already-held", code.value(), holder);
        }
    }
}
