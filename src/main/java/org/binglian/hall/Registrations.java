package org.binglian.hall;

import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.codes.CitizenId;
import org.binglian.codes.CreditCode;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.NationalProjectCode;
import org.binglian.project.ApplicantFile;
import org.binglian.project.Project;
import org.binglian.project.Projects;
import org.binglian.project.Registration;
import org.binglian.project.SaidOfApplicant;
import org.springframework.stereotype.Component;

/** Registers a project as it is said over the API or on a page, by an applicant, an agent, a helper or a window clerk. */
@Component
public class Registrations {

    private final Projects projects;
    private final ApplicantFile applicants;
    private final KnownFeatures features;

    Registrations(Projects projects, ApplicantFile applicants, KnownFeatures features) {
        this.projects = projects;
        this.applicants = applicants;
        this.features = features;
    }

    /** Whether the person registers projects and files cases. */
    public static boolean mayApply(Person person) {
        return person.is(Role.APPLICANT) || person.is(Role.AGENT) || person.is(Role.WINDOW) || person.is(Role.HELPER);
    }

    /** @throws Refusal 403 for officials, 422 naming everything that is missing or wrong, @throws InvalidCode on a wrong code */
    public Project register(ProjectsApi.ProjectRequest request, Person person) {
        requireApplicant(person);
        var refusal = check(request);
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        var facts = ProjectsApi.facts(request, features.known());
        var a = request.applicant();
        var applicant = applicants.complete(new SaidOfApplicant(a.name(), blank(a.creditCode()) ? null : CreditCode.of(a.creditCode()),
                citizenId(a.citizenId()), a.legalRepresentative(), a.contactName(), citizenId(a.contactId()), a.mobile()), person);
        String code = blank(request.projectCode()) ? null : NationalProjectCode.of(request.projectCode()).value();
        return projects.register(new Registration(code, request.name().strip(), request.nameEn(), applicant, facts, request.plots()), person);
    }

    /** @throws Refusal 403 for officials */
    public static void requireApplicant(Person person) {
        if (!mayApply(person)) {
            throw Refusal.denied("applicants-act");
        }
    }

    /** What is missing or wrong, check digits aside; a refusal without errors when nothing is. */
    public Refusal check(ProjectsApi.ProjectRequest request) {
        var refusal = Refusal.invalid("project-incomplete");
        ProjectsApi.check(request, features.known(), refusal);
        if (blank(request.name())) {
            refusal.field("name", "required");
        }
        var a = request.applicant();
        if (a == null || blank(a.creditCode()) && blank(a.citizenId())) {
            if (a == null || blank(a.name())) {
                refusal.field("applicant.name", "required");
            }
            refusal.field("applicant.creditCode", "required");
        } else if (!blank(a.creditCode()) && !blank(a.citizenId())) {
            refusal.field("applicant.citizenId", "one-of-both");
        }
        return refusal;
    }

    private static CitizenId citizenId(String text) {
        return blank(text) ? null : CitizenId.of(text);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
