package org.binglian.hall.progress;

import java.io.IOException;
import java.util.Optional;
import org.binglian.access.OpenSessions;
import org.binglian.codes.ProjectNumber;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page: whose it is, what it watches, and its line. {@code project} null where a case is watched, no session where a program signs every request. */
class Watch {

    final String person;
    final ProjectNumber project;
    final String caseNumber;
    final SseEmitter line;
    final Optional<OpenSessions.Seen> session;
    private String seen;

    Watch(String person, ProjectNumber project, String caseNumber, SseEmitter line, Optional<OpenSessions.Seen> session) {
        this.person = person;
        this.project = project;
        this.caseNumber = caseNumber;
        this.line = line;
        this.session = session;
    }

    /** Tells the page when what it watches stands otherwise than before. Answers false when nobody listens any more. */
    synchronized boolean tell(String state) {
        if (state.equals(seen)) {
            return true;
        }
        boolean first = seen == null;
        seen = state;
        return send(SseEmitter.event().name(first ? "at" : "changed").data(state));
    }

    synchronized boolean beat() {
        return send(SseEmitter.event().comment(""));
    }

    private boolean send(SseEmitter.SseEventBuilder event) {
        try {
            line.send(event);
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }
}
