package org.binglian.hall.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.binglian.access.FieldError;
import org.binglian.access.Refusal;
import org.binglian.hall.CaseAccess;
import org.binglian.hall.KnownFeatures;
import org.binglian.hall.OnceOnly;
import org.binglian.hall.ProjectsApi.ProjectRequest;
import org.binglian.hall.Registrations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Registering a project on one page; facts may come from the guide in the address, base data from what the office knows. */
@Controller
class NewProjectPages {

    private static final String OTHER = "OTHER";

    private final Registrations registrations;
    private final KnownApplicants applicants;
    private final KnownFeatures features;
    private final OnceOnly once;
    private final ErrorSummaries summaries;
    private final CaseAccess access;

    NewProjectPages(Registrations registrations, KnownApplicants applicants, KnownFeatures features, OnceOnly once, ErrorSummaries summaries,
                    CaseAccess access) {
        this.registrations = registrations;
        this.applicants = applicants;
        this.features = features;
        this.once = once;
        this.summaries = summaries;
        this.access = access;
    }

    @GetMapping("/projects/new")
    String form(@RequestParam MultiValueMap<String, String> facts, Model model) {
        var person = access.person();
        Registrations.requireApplicant(person);
        var said = new LinkedMultiValueMap<>(facts);
        said.addIfAbsent("applicant.name", applicants.company(person));
        said.addIfAbsent("region", "150100");
        said.addIfAbsent("once", UUID.randomUUID().toString());
        return page(said, model);
    }

    @PostMapping("/projects/new")
    ModelAndView register(@RequestParam MultiValueMap<String, String> said, Locale locale, Model model) {
        var person = access.person();
        Registrations.requireApplicant(person);
        var known = applicants.find(person, said.getFirst("who")).orElse(null);
        var form = new ProjectForm(said);
        var request = form.request(known);
        var errors = wrong(form, request);
        var refusal = Refusal.invalid("project-incomplete");
        if (errors.isEmpty()) {
            try {
                return SeeOther.to(once.once(person, "new-project " + once(said),
                        () -> "/apply?registered=" + registrations.register(request, person).number().value()));
            } catch (Refusal refused) {
                refusal = refused;
                errors = refused.errors();
            }
        }
        model.addAttribute("errors", errors.isEmpty() ? summaries.of(refusal, locale) : summaries.of(refusal, errors, locale));
        return new ModelAndView(page(said, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** The number of the form as it was shown; one that was not shown by this page counts as new. */
    private static String once(MultiValueMap<String, String> said) {
        String shown = said.getFirst("once");
        return shown != null && shown.matches("[0-9a-f-]{36}") ? shown : UUID.randomUUID().toString();
    }

    private List<FieldError> wrong(ProjectForm form, ProjectRequest request) {
        List<FieldError> errors = new ArrayList<>(registrations.check(request).errors());
        errors.removeIf(error -> form.errors().stream().anyMatch(one -> one.field().equals(error.field())));
        errors.addAll(form.errors());
        return errors;
    }

    private String page(MultiValueMap<String, String> said, Model model) {
        var known = applicants.of(access.person());
        said.addIfAbsent("who", known.isEmpty() ? OTHER : known.get(0).key());
        model.addAttribute("said", said.toSingleValueMap());
        model.addAttribute("chosen", said.getOrDefault("features", List.of()));
        model.addAttribute("known", known);
        model.addAttribute("features", features.known());
        model.addAttribute("sectors", features.sectors());
        return "apply/project-new";
    }
}
