package org.binglian.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.catalogue.Item;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.project.Project;
import org.binglian.project.ProjectLock;
import org.binglian.project.Projects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins, finds and changes drafts. A draft is its applicant's, of whoever acts for the applicant, and of the window that began it. */
@Service
public class Drafts {

    private final DraftRows rows;
    private final DraftSheets sheets;
    private final Projects projects;
    private final People people;
    private final ProjectLock lock;
    private final OfficeTime office;

    Drafts(DraftRows rows, DraftSheets sheets, Projects projects, People people, ProjectLock lock, OfficeTime office) {
        this.rows = rows;
        this.sheets = sheets;
        this.projects = projects;
        this.people = people;
        this.lock = lock;
        this.office = office;
    }

    /** The open draft for this stage of the project; a new one where there is none. @throws Refusal 409 when the stage has nothing to apply for */
    @Transactional
    public Draft begin(Project project, String stage, Person by) {
        lock.lock(project.number());
        String channel = by.is(Role.WINDOW) || by.is(Role.HELPER) ? "WINDOW" : "ONLINE";
        return rows.open(project.number(), stage, project.owner(), channel).filter(there -> mine(there, by)).orElseGet(() -> {
            var fresh = new Draft(rows.nextId(), project.number(), stage, project.owner(), channel, by.id(), office.now(), office.now(), null, null,
                    Draft.State.OPEN, null);
            if (sheets.of(fresh, project).possible().isEmpty()) {
                throw Refusal.conflict("no-item-to-apply-for", stage).field("stage", "no-item", stage);
            }
            rows.insert(fresh);
            return fresh;
        });
    }

    /** @throws Refusal 404 when there is none, or it is somebody else's */
    public Draft require(String id, Person by) {
        return rows.find(id).filter(draft -> draft.state() != Draft.State.DISCARDED && mine(draft, by))
                .orElseThrow(() -> Refusal.notFound("draft-unknown"));
    }

    /** The person's open drafts, the last changed first. */
    public List<Draft> of(Person person) {
        var accounts = new java.util.HashSet<>(people.applicantsOf(person.id()));
        accounts.add(person.id());
        return rows.open(accounts, person.id(), person.is(Role.WINDOW)).stream().filter(draft -> mine(draft, person)).toList();
    }

    /** Narrows the draft to these items; all of them is as the decision chooses. @throws Refusal 422 when none is left, or one does not apply */
    @Transactional
    public void choose(String id, List<ItemCode> items, Person by) {
        var draft = changing(id, by);
        var possible = sheets.of(draft, projects.require(draft.project())).possible().stream().map(Item::code).toList();
        if (items == null || items.isEmpty()) {
            throw Refusal.invalid("draft-without-items").field("items", "required");
        }
        var refusal = Refusal.invalid("item-not-applicable");
        items.stream().filter(item -> !possible.contains(item)).forEach(item -> refusal.field("items", "item-not-applicable", item.value()));
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        String chosen = items.containsAll(possible) ? null : items.stream().distinct().map(ItemCode::value).collect(Collectors.joining(","));
        rows.set(id, office.now(), "items = ?", chosen);
    }

    /** @throws Refusal 422 when it is not said */
    @Transactional
    public void wantConsultation(String id, Boolean wanted, Person by) {
        changing(id, by);
        if (wanted == null) {
            throw Refusal.invalid("draft-answer-missing").field("requested", "required");
        }
        rows.set(id, office.now(), "consultation = ?", wanted);
    }

    /** Without asking whose it is. */
    Draft of(String id) {
        return rows.find(id).orElseThrow(() -> Refusal.notFound("draft-unknown"));
    }

    /** For a change: with the project's lock. @throws Refusal 409 once it was filed */
    Draft changing(String id, Person by) {
        lock.lock(require(id, by).project());
        var draft = require(id, by);
        if (!draft.open()) {
            throw Refusal.conflict("draft-filed");
        }
        return draft;
    }

    private boolean mine(Draft draft, Person person) {
        return people.mayActFor(person, draft.account())
                || draft.atWindow() && (person.is(Role.WINDOW) || person.id().equals(draft.begunBy()));
    }
}
