package org.binglian.hall.progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.binglian.access.OpenSessions;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.intake.Cases;
import org.binglian.ledger.Ledger;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open pages. Every two seconds it asks the record once for all of them what is newest, so that it does not matter which node
 * wrote; a page whose state is another is told to look again. A line ends with the session, and after half an hour opens anew.
 */
@Component
class Watchers {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int MOST = 2000;
    private static final int MOST_OF_ONE = 12;
    private static final int BEAT_EVERY = 8;

    private final Set<Watch> open = ConcurrentHashMap.newKeySet();
    private final Cases cases;
    private final Ledger ledger;
    private final OpenSessions sessions;
    private final OfficeTime office;
    private int ticks;
    private volatile boolean closing;

    Watchers(Cases cases, Ledger ledger, OpenSessions sessions, OfficeTime office) {
        this.cases = cases;
        this.ledger = ledger;
        this.sessions = sessions;
        this.office = office;
    }

    SseEmitter watch(ProjectNumber project, String person, Optional<OpenSessions.Seen> session) {
        return add(project, null, person, session);
    }

    SseEmitter watch(CaseNumber number, String person, Optional<OpenSessions.Seen> session) {
        return add(null, number.value(), person, session);
    }

    private SseEmitter add(ProjectNumber project, String caseNumber, String person, Optional<OpenSessions.Seen> session) {
        if (open.size() >= MOST || open.stream().filter(one -> one.person.equals(person)).count() >= MOST_OF_ONE) {
            throw Refusal.conflict("too-many-watchers");
        }
        var watch = new Watch(person, project, caseNumber, new SseEmitter(LONGEST.toMillis()), session);
        watch.line.onCompletion(() -> open.remove(watch));
        watch.line.onTimeout(() -> close(watch));
        watch.line.onError(gone -> open.remove(watch));
        open.add(watch);
        watch.beat();
        if (closing) {
            close(watch);
        }
        return watch.line;
    }

    /** How a project stands now; a page says what it was drawn from, and looks again when its line opens on something newer. */
    String state(ProjectNumber project) {
        var subjects = cases.numbersOf(List.of(project));
        Set<String> asked = new HashSet<>(subjects.getOrDefault(project, List.of()));
        asked.add(project.value());
        return state(project, null, subjects, ledger.newest(asked));
    }

    /** How a case stands now. */
    String state(CaseNumber number) {
        return state(null, number.value(), Map.of(), ledger.newest(List.of(number.value())));
    }

    /** How many pages are open on this node. */
    int open() {
        return open.size();
    }

    @Scheduled(fixedDelayString = "${binglian.live.every:PT2S}")
    void look() {
        if (open.isEmpty()) {
            return;
        }
        List<Watch> all = new ArrayList<>(open);
        var projects = all.stream().map(one -> one.project).filter(Objects::nonNull).distinct().toList();
        Map<ProjectNumber, List<String>> subjects = cases.numbersOf(projects);
        Set<String> asked = new HashSet<>();
        subjects.values().forEach(asked::addAll);
        projects.forEach(project -> asked.add(project.value()));
        all.stream().map(one -> one.caseNumber).filter(Objects::nonNull).forEach(asked::add);
        var newest = ledger.newest(asked);
        var holding = sessions.holding(all.stream().flatMap(one -> one.session.stream()).toList());
        boolean beat = ++ticks % BEAT_EVERY == 0;
        for (Watch one : all) {
            boolean there = one.session.map(holding::contains).orElse(true) && one.tell(state(one.project, one.caseNumber, subjects, newest)) && (!beat || one.beat());
            if (!there) {
                close(one);
            }
        }
    }

    private String state(ProjectNumber project, String caseNumber, Map<ProjectNumber, List<String>> subjects, Map<String, Integer> newest) {
        int rows = caseNumber != null ? newest.getOrDefault(caseNumber, 0) : newest.getOrDefault(project.value(), 0)
                + subjects.getOrDefault(project, List.of()).stream().mapToInt(number -> newest.getOrDefault(number, 0)).sum();
        return office.today() + " " + rows;
    }

    /** The pages open their lines anew on another node; an open line would keep this one from closing its doors. */
    @EventListener
    void closing(ContextClosedEvent event) {
        closing = true;
        List.copyOf(open).forEach(this::close);
    }

    private void close(Watch one) {
        open.remove(one);
        one.line.complete();
    }
}
