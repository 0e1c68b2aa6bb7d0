package org.binglian.hall;

import org.binglian.access.CurrentPerson;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.Cases;
import org.binglian.intake.Copies;
import org.binglian.project.Project;
import org.binglian.project.Projects;
import org.binglian.review.ItemKey;
import org.binglian.review.Meetings;
import org.binglian.review.Reviews;
import org.binglian.supervision.Handovers;
import org.springframework.stereotype.Component;

/** Who may see a project or a case, and act for its applicant; a copy opens one case and nothing else; what is not yours answers 404, exactly as what does not exist. */
@Component
public class CaseAccess {

    private final CurrentPerson current;
    private final Projects projects;
    private final Cases cases;
    private final Reviews reviews;
    private final People people;
    private final Handovers handovers;
    private final Meetings meetings;
    private final Copies copies;

    CaseAccess(CurrentPerson current, Projects projects, Cases cases, Reviews reviews, People people, Handovers handovers, Meetings meetings,
               Copies copies) {
        this.current = current;
        this.projects = projects;
        this.cases = cases;
        this.reviews = reviews;
        this.people = people;
        this.handovers = handovers;
        this.meetings = meetings;
        this.copies = copies;
    }

    public Person person() {
        return current.require();
    }

    public Project project(String number) {
        var project = projects.require(projectNumber(number));
        if (!sees(person(), project)) {
            throw Refusal.notFound("project-unknown");
        }
        return project;
    }

    /** A case of a project that the person acts for, or of the window's. */
    public ApprovalCase caseToActOn(String number) {
        var found = caseToSee(number);
        if (!actsFor(person(), projects.require(found.project()), found)) {
            throw Refusal.denied("applicants-act");
        }
        return found;
    }

    /** Whether the person may act for the applicant of this case. */
    public boolean mayAct(ApprovalCase found) {
        return actsFor(person(), projects.require(found.project()), found);
    }

    /** Whether the person may see this case. */
    public boolean maySee(CaseNumber number) {
        return cases.find(number).filter(found -> sees(person(), found)).isPresent();
    }

    public ApprovalCase caseToSee(String number) {
        var found = cases.require(caseNumber(number));
        if (!sees(person(), found)) {
            throw Refusal.notFound("case-unknown");
        }
        return found;
    }

    /** An item of a case that the person's department decides. @throws Refusal 403 when another body decides it */
    public ItemKey itemToReview(String number, String item) {
        var key = new ItemKey(caseToSee(number).number(), itemCode(item));
        var review = reviews.require(key);
        if (!review.decidingBody().equals(person().department())) {
            throw Refusal.denied("deciding-body-acts", review.decidingBody());
        }
        return key;
    }

    boolean sees(Person person, Project project) {
        return oversees(person) || projects.actsFor(person, project) || person.id().equals(project.registeredBy())
                || concerned(person, project);
    }

    boolean sees(Person person, ApprovalCase found) {
        var project = projects.require(found.project());
        return oversees(person) || actsFor(person, project, found) || concerned(person, project) || copies.reaches(person, found.number());
    }

    /** A case that the person's department handles, to send on copies of it. @throws Refusal 403 for whoever only received one */
    public ApprovalCase caseHandled(String number) {
        var found = caseToSee(number);
        if (person().department() == null || !oversees(person()) && !concerned(person(), projects.require(found.project()))) {
            throw Refusal.denied("copying-handlers");
        }
        return found;
    }

    boolean actsFor(Person person, Project project, ApprovalCase found) {
        return projects.actsFor(person, project) || person.id().equals(found.filedBy()) || person.is(Role.WINDOW);
    }

    /** Whether one of the project's cases is the department's: then all of them are open to it (rule 7). */
    private boolean concerned(Person person, Project project) {
        String department = person.department();
        var number = project.number();
        return department != null && (cases.concerns(department, number) || reviews.asked(department, number)
                || meetings.involves(department, number) || handovers.concern(department, number));
    }

    /** The accounts whose projects and cases are this person's own: the person, and whoever authorised an agent. */
    public java.util.Set<String> accountsOf(Person person) {
        var accounts = new java.util.HashSet<>(people.applicantsOf(person.id()));
        accounts.add(person.id());
        return accounts;
    }

    public static boolean oversees(Person person) {
        return person.is(Role.WINDOW) || person.is(Role.SUPERVISOR) || person.is(Role.ADMIN);
    }

    public static CaseNumber caseNumber(String text) {
        try {
            return CaseNumber.of(text);
        } catch (InvalidCode e) {
            throw Refusal.notFound("case-unknown");
        }
    }

    static ProjectNumber projectNumber(String text) {
        try {
            return ProjectNumber.of(text);
        } catch (InvalidCode e) {
            throw Refusal.notFound("project-unknown");
        }
    }

    private static ItemCode itemCode(String text) {
        try {
            return ItemCode.of(text);
        } catch (InvalidCode e) {
            throw Refusal.notFound("item-unknown");
        }
    }
}
