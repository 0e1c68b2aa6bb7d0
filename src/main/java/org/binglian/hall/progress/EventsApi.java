package org.binglian.hall.progress;

import jakarta.servlet.http.HttpServletRequest;
import org.binglian.access.OpenSessions;
import org.binglian.hall.CaseAccess;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events for the pages of a project and of a case: {@code changed}, without content; whoever may see it looks again. */
@RestController
class EventsApi {

    private final Watchers watchers;
    private final CaseAccess access;

    EventsApi(Watchers watchers, CaseAccess access) {
        this.watchers = watchers;
        this.access = access;
    }

    @GetMapping("/projects/{projectNumber}/events")
    ResponseEntity<SseEmitter> ofProject(@PathVariable String projectNumber, HttpServletRequest request) {
        return line(watchers.watch(access.project(projectNumber).number(), access.person().id(), OpenSessions.of(request)));
    }

    @GetMapping("/cases/{caseNumber}/events")
    ResponseEntity<SseEmitter> ofCase(@PathVariable String caseNumber, HttpServletRequest request) {
        return line(watchers.watch(access.caseToSee(caseNumber).number(), access.person().id(), OpenSessions.of(request)));
    }

    private static ResponseEntity<SseEmitter> line(SseEmitter line) {
        return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).cacheControl(CacheControl.noStore()).header("X-Accel-Buffering", "no")
                .body(line);
    }
}
