package org.binglian.project;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers, finds and classifies projects. */
@Service
public class Projects {

    private final ProjectRows rows;
    private final ObjectProvider<ProjectProcess> process;
    private final People people;
    private final OfficeTime office;
    private final Ledger ledger;
    private final ApplicantFile applicants;
    private final DataUses uses;

    Projects(ProjectRows rows, ObjectProvider<ProjectProcess> process, People people, OfficeTime office, Ledger ledger,
             ApplicantFile applicants, DataUses uses) {
        this.applicants = applicants;
        this.uses = uses;
        this.rows = rows;
        this.process = process;
        this.people = people;
        this.office = office;
        this.ledger = ledger;
    }

    /** Registers a project for the applicant, by the applicant, an authorised agent or a window clerk; answers it classified. */
    @Transactional
    public Project register(Registration said, Person by) {
        String owner = applicants.owner(said.applicant().code(), said.applicant().name(), by);
        var saved = applicants.save(said.applicant(), owner, by);
        var project = new Project(rows.nextNumber(office.today().getYear(), office.now()), said.projectCode(), said.name(), said.nameEn(),
                said.applicant(), owner, said.facts(), said.plots(), null, by.id(), office.today(), null, null);
        rows.insert(project);
        ledger.append(new Entry(project.number().value(), "PROJECT_REGISTERED", by.id(), office.today(),
                Map.of("name", project.name(), "creditCode", recordedCode(said.applicant()))));
        applicants.record(project.number(), saved, by);
        uses.note(project.number(), null, DataUses.Kind.ASKED, DataUses.BASE_DATA, null);
        if (!saved.asked()) {
            uses.note(project.number(), null, DataUses.Kind.REUSED, DataUses.APPLICANT, owner);
        }
        process.getObject().registered(project);
        return require(project.number());
    }

    /** Keeps the class that the decision gave. */
    @Transactional
    public void classified(ProjectNumber number, ProjectClass projectClass) {
        rows.saveClass(number, projectClass);
        ledger.append(new Entry(number.value(), "PROJECT_CLASSIFIED", "system", office.today(),
                Map.of("projectClass", projectClass.code(), "cycleDays", projectClass.cycleDays(), "reason", projectClass.reason())));
    }

    public Optional<Project> find(ProjectNumber number) {
        return rows.find(number);
    }

    /** @throws Refusal 404 when there is none */
    public Project require(ProjectNumber number) {
        return find(number).orElseThrow(() -> Refusal.notFound("project-unknown"));
    }

    /** The projects that this person registered, owns or acts for, newest first. */
    public List<Project> of(Person person) {
        if (person.is(Role.WINDOW) || person.is(Role.SUPERVISOR) || person.is(Role.ADMIN)) {
            return rows.all();
        }
        return rows.ofOwners(accountsOf(person));
    }

    /** The same, at most {@code limit} and older than the number {@code before}, null from the newest. */
    public List<Project> page(Person person, String before, int limit) {
        boolean all = person.is(Role.WINDOW) || person.is(Role.SUPERVISOR) || person.is(Role.ADMIN);
        return rows.page(all ? null : accountsOf(person), before, limit);
    }

    private java.util.Set<String> accountsOf(Person person) {
        var accounts = new java.util.HashSet<>(people.applicantsOf(person.id()));
        accounts.add(person.id());
        return accounts;
    }

    /** These projects, the newest first. */
    public List<Project> find(Collection<ProjectNumber> numbers) {
        return rows.find(numbers);
    }

    public List<Project> all() {
        return rows.all();
    }

    /** Whether the person acts for the project's applicant. */
    public boolean actsFor(Person person, Project project) {
        return people.mayActFor(person, project.owner());
    }

    /** Records that the applicant asks for the start of work (开工). */
    @Transactional
    public void requestStartOfWork(Project project, Person by) {
        rows.startRequested(project.number(), office.today());
        ledger.append(new Entry(project.number().value(), "START_OF_WORK_REQUESTED", by.id(), office.today(), Map.of()));
        process.getObject().startOfWorkRequested(project);
    }

    /** Records that the last start-of-work gate has closed. */
    @Transactional
    public void workMayStart(ProjectNumber number) {
        rows.workMayStart(number, office.today());
        ledger.append(new Entry(number.value(), "WORK_MAY_START", "system", office.today(), Map.of()));
    }

    /** A citizen id stays masked in the record, which others may read. */
    private static String recordedCode(Applicant applicant) {
        return applicant.creditCode() == null ? applicant.citizenId().masked() : applicant.creditCode().value();
    }
}
