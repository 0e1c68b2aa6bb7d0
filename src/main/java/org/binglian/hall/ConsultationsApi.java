package org.binglian.hall;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.catalogue.Stage;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.CaseVoices;
import org.binglian.intake.Cases;
import org.binglian.intake.StageLead;
import org.binglian.project.Projects;
import org.binglian.review.Consultation;
import org.binglian.review.Consultations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Joint consultation on request (rule 3): before applying, for a project and a stage; after applying, for a case. */
@RestController
class ConsultationsApi {

    private final Consultations consultations;
    private final MeetingViews views;
    private final CaseViews caseViews;
    private final CaseVoices voices;
    private final Cases cases;
    private final Projects projects;
    private final StageLead lead;
    private final CaseAccess access;

    ConsultationsApi(Consultations consultations, MeetingViews views, CaseViews caseViews, CaseVoices voices, Cases cases, Projects projects,
                     StageLead lead, CaseAccess access) {
        this.consultations = consultations;
        this.views = views;
        this.caseViews = caseViews;
        this.voices = voices;
        this.cases = cases;
        this.projects = projects;
        this.lead = lead;
        this.access = access;
    }

    /** {@code mode}: WRITTEN, MEETING (unless said otherwise) or VISIT. */
    record Request(String stage, String question, String mode) {
    }

    @PostMapping("/api/projects/{projectNumber}/consultations")
    @ResponseStatus(HttpStatus.CREATED)
    CaseView.MeetingLine beforeApplying(@PathVariable String projectNumber, @RequestBody Request request, Locale locale) {
        var project = access.project(projectNumber);
        var person = access.person();
        if (!projects.actsFor(person, project)) {
            throw Refusal.denied("applicants-act");
        }
        if (request.stage() == null || java.util.Arrays.stream(Stage.values()).noneMatch(stage -> stage.name().equals(request.stage()))) {
            throw Refusal.invalid("unknown-stage", String.valueOf(request.stage()))
                    .field("stage", "choice", java.util.Arrays.toString(Stage.values()).replaceAll("[\\[\\]]", ""));
        }
        if (request.question() == null || request.question().isBlank()) {
            throw Refusal.invalid("question-required").field("question", "required");
        }
        consultations.ask(new Consultation(project.number(), null, request.stage(), lead.of(request.stage(), project.projectClass().code()),
                mode(request), request.question().strip(), "APPLICANT_ASKED"), person);
        var all = views.beforeApplying(project.number(), false, locale);
        return all.get(all.size() - 1);
    }

    @GetMapping("/api/projects/{projectNumber}/consultations")
    Map<String, List<CaseView.MeetingLine>> ofProject(@PathVariable String projectNumber, Locale locale) {
        return Map.of("consultations", views.beforeApplying(access.project(projectNumber).number(), access.person().department() != null, locale));
    }

    /** Before the review starts the lead department is asked to hold it first; afterwards it runs beside the reviews. */
    @PostMapping("/api/cases/{caseNumber}/consultation")
    CaseView ofCase(@PathVariable String caseNumber, @RequestBody(required = false) Request request, Locale locale) {
        var found = access.caseToSee(caseNumber);
        var person = access.person();
        boolean leads = found.leadDepartment().equals(person.department());
        if (!leads || found.startedOn() == null) {
            access.caseToActOn(caseNumber);
        }
        if (found.startedOn() == null || found.state().ended()) {
            voices.requestConsultation(found.number(), person);
        } else {
            consultations.ask(asked(found, request, leads), person);
        }
        return caseViews.of(cases.require(found.number()), locale);
    }

    private static Consultation asked(ApprovalCase found, Request request, boolean leads) {
        return new Consultation(found.project(), found.number(), found.stage(), found.leadDepartment(), mode(request),
                request == null ? null : request.question(), leads ? "LEAD_CALLED" : "APPLICANT_ASKED");
    }

    private static String mode(Request request) {
        return request == null || request.mode() == null ? "MEETING" : request.mode();
    }
}
