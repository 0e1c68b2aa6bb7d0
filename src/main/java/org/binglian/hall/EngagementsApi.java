package org.binglian.hall;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.intake.MaterialFiles;
import org.binglian.intermediary.Commissioner;
import org.binglian.intermediary.Commissioning;
import org.binglian.intermediary.Engagement;
import org.binglian.intermediary.Engagements;
import org.binglian.project.Projects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Engaging an agency, and what the two sides do beside their tasks. */
@RestController
class EngagementsApi {

    private final Commissioning commissioning;
    private final Engagements engagements;
    private final Orders orders;
    private final EngagementViews views;
    private final MaterialFiles files;
    private final Projects projects;
    private final CaseAccess access;

    EngagementsApi(Commissioning commissioning, Engagements engagements, Orders orders, EngagementViews views, MaterialFiles files,
                   Projects projects, CaseAccess access) {
        this.commissioning = commissioning;
        this.engagements = engagements;
        this.orders = orders;
        this.views = views;
        this.files = files;
        this.projects = projects;
        this.access = access;
    }

    /** {@code agency}: a credit code; a body leaves it out, and the platform draws. */
    record EngagementRequest(String service, String agency, String caseNumber, String itemCode, String commissionedBy, BigDecimal price,
                             Integer workingDays) {
    }

    record CancellationRequest(String reason) {
    }

    @PostMapping("/api/projects/{projectNumber}/engagements")
    @ResponseStatus(HttpStatus.CREATED)
    EngagementViews.Line engage(@PathVariable String projectNumber, @RequestBody EngagementRequest request, Locale locale) {
        var order = orders.of(access.project(projectNumber), request);
        return views.of(commissioning.commission(order, access.person()), locale);
    }

    /** The agency's own, newest first. */
    @GetMapping("/api/engagements")
    Map<String, Object> own(Locale locale) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("engagements", engagements.ofAccount(access.person().id()).stream().map(one -> views.of(one, locale)).toList());
        answer.put("next", null);
        return answer;
    }

    @GetMapping("/api/engagements/{number}")
    EngagementViews.Line one(@PathVariable String number, Locale locale) {
        return views.of(toSee(number), locale);
    }

    /** The agency's file; delivered with its task. */
    @PostMapping("/api/engagements/{number}/report")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> report(@PathVariable String number, @RequestParam MultipartFile file) throws IOException {
        var engaged = toSee(number);
        if (!isAgencys(engaged, access.person())) {
            throw Refusal.denied("agency-acts");
        }
        var stored = files.keep(file.getOriginalFilename() == null ? "report" : file.getOriginalFilename(), file.getInputStream());
        engagements.attach(number, stored.name(), stored.sha256(), stored.size(), access.person());
        return Map.of("number", number, "fileName", stored.name(), "size", stored.size(), "sha256", stored.sha256());
    }

    @PostMapping("/api/engagements/{number}/cancellation")
    EngagementViews.Line cancel(@PathVariable String number, @RequestBody CancellationRequest request, Locale locale) {
        var engaged = toSee(number);
        if (!commissioned(engaged, access.person())) {
            throw Refusal.denied("commissioner-acts");
        }
        commissioning.cancel(number, request.reason(), access.person());
        return views.of(engagements.require(number), locale);
    }

    private Engagement toSee(String number) {
        var engaged = engagements.require(number);
        if (!isAgencys(engaged, access.person()) && !access.sees(access.person(), projects.require(engaged.project()))) {
            throw Refusal.notFound("engagement-unknown");
        }
        return engaged;
    }

    private static boolean isAgencys(Engagement engaged, Person person) {
        return person.id().equals(engaged.agency().account());
    }

    private boolean commissioned(Engagement engaged, Person person) {
        return engaged.commissionedBy() == Commissioner.BODY ? engaged.commissioner().equals(person.department())
                : projects.actsFor(person, projects.require(engaged.project()));
    }
}
