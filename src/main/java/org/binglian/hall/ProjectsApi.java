package org.binglian.hall;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.catalogue.ProjectFacts;
import org.binglian.project.Projects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Projects: register, look at, ask for the start of work. */
@RestController
@RequestMapping("/api/projects")
public class ProjectsApi {

    private final Projects projects;
    private final ProjectViews views;
    private final CaseAccess access;
    private final StartGateViews gate;
    private final Registrations registrations;

    ProjectsApi(Projects projects, ProjectViews views, CaseAccess access, StartGateViews gate, Registrations registrations) {
        this.projects = projects;
        this.views = views;
        this.access = access;
        this.gate = gate;
        this.registrations = registrations;
    }

    public record ApplicantRequest(String name, String creditCode, String legalRepresentative, String contactName, String contactId, String mobile,
                            String citizenId) {
    }

    /** Units: floorArea m², landAreaHa ha, earthworkM3 m³, energyTce tce a year, electricityKwh kWh a year, totalInvestment CNY. */
    public record ProjectRequest(String projectCode, String name, String nameEn, ApplicantRequest applicant, String investment, String sector, String land,
                          List<String> plots, String region, BigDecimal floorArea, BigDecimal landAreaHa, BigDecimal earthworkM3,
                          BigDecimal energyTce, BigDecimal electricityKwh, BigDecimal totalInvestment, List<String> features) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProjectView register(@RequestBody ProjectRequest request, Locale locale) {
        var person = access.person();
        return views.of(registrations.register(request, person), person, locale);
    }

    @GetMapping
    Map<String, Object> mine(@RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String cursor, Locale locale) {
        var person = access.person();
        int size = Math.max(1, Math.min(limit, 200));
        var all = projects.page(person, cursor, size + 1);
        var page = all.subList(0, Math.min(size, all.size()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("projects", views.ofAll(page, person, locale));
        answer.put("next", all.size() > page.size() ? page.get(page.size() - 1).number().value() : null);
        return answer;
    }

    @GetMapping("/{projectNumber}")
    ProjectView one(@PathVariable String projectNumber, Locale locale) {
        return views.of(access.project(projectNumber), access.person(), locale);
    }

    /** Asks the start-of-work gate: whether work may start, and what still holds it. */
    @PostMapping("/{projectNumber}/start-of-work")
    StartGateViews.StartGateView startOfWork(@PathVariable String projectNumber, Locale locale) {
        var project = access.project(projectNumber);
        var person = access.person();
        if (!projects.actsFor(person, project) && !person.is(Role.WINDOW)) {
            throw Refusal.denied("applicants-act");
        }
        if (project.startRequestedOn() == null) {
            projects.requestStartOfWork(project, person);
        }
        return gate.of(projects.require(project.number()), locale);
    }

    /** @throws Refusal 422 naming each fact that is missing or unknown */
    public static ProjectFacts facts(ProjectRequest r, Set<String> known) {
        var refusal = Refusal.invalid("project-incomplete");
        check(r, known, refusal);
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return ProjectFacts.of(null, r.investment(), r.sector(), r.land(), r.region(), numbers(r),
                new LinkedHashSet<>(r.features() == null ? List.<String>of() : r.features()));
    }

    /** Adds to the refusal each fact that is missing or unknown. */
    static void check(ProjectRequest r, Set<String> known, Refusal refusal) {
        choice(refusal, "investment", r.investment(), "ENTERPRISE", "GOVERNMENT");
        choice(refusal, "land", r.land(), "GRANTED", "ALLOCATED");
        if (blank(r.sector())) {
            refusal.field("sector", "required");
        }
        if (r.region() != null && !r.region().matches("\\d{6}")) {
            refusal.field("region", "region");
        }
        numbers(r).forEach((name, value) -> {
            if (value != null && value.signum() < 0) {
                refusal.field(name, "negative");
            }
        });
        new LinkedHashSet<>(r.features() == null ? List.<String>of() : r.features()).stream().filter(feature -> !known.contains(feature))
                .forEach(feature -> refusal.field("features", "unknown-feature", feature, String.join(", ", known)));
    }

    private static Map<String, BigDecimal> numbers(ProjectRequest r) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        numbers.put("floorArea", r.floorArea());
        numbers.put("landAreaHa", r.landAreaHa());
        numbers.put("earthworkM3", r.earthworkM3());
        numbers.put("energyTce", r.energyTce());
        numbers.put("electricityKwh", r.electricityKwh());
        numbers.put("totalInvestment", r.totalInvestment());
        return numbers;
    }

    private static void choice(Refusal refusal, String field, String value, String... allowed) {
        if (blank(value)) {
            refusal.field(field, "required");
        } else if (!List.of(allowed).contains(value)) {
            refusal.field(field, "choice", String.join(", ", allowed));
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
