package org.binglian.hall.progress;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.hall.CaseAccess;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The processes of a case for those who may see it: the list, where each stands, and its model. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/processes")
class ProcessesApi {

    private final ProcessViews views;
    private final CaseAccess access;

    ProcessesApi(ProcessViews views, CaseAccess access) {
        this.views = views;
        this.access = access;
    }

    @GetMapping
    Map<String, List<ProcessViews.Line>> all(@PathVariable String caseNumber, Locale locale) {
        return Map.of("processes", views.of(access.caseToSee(caseNumber).number().value(), locale));
    }

    @GetMapping("/{id}")
    ProcessViews.Standing one(@PathVariable String caseNumber, @PathVariable String id, Locale locale) {
        return views.standing(access.caseToSee(caseNumber).number().value(), id, locale);
    }

    /** BPMN 2.0 of the version on which the process runs. */
    @GetMapping("/{id}/model")
    ResponseEntity<String> model(@PathVariable String caseNumber, @PathVariable String id) {
        return ResponseEntity.ok().contentType(new MediaType("application", "xml", java.nio.charset.StandardCharsets.UTF_8))
                .body(views.model(access.caseToSee(caseNumber).number().value(), id));
    }
}
