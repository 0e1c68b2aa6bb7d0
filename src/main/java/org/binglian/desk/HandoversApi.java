package org.binglian.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.hall.HandoverViews;
import org.binglian.supervision.Coordination;
import org.binglian.supervision.HandoverState;
import org.binglian.supervision.Handovers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hand-overs as the supervising departments see their own and supervision sees all; either side calls for coordination. */
@RestController
@RequestMapping("/api/handovers")
class HandoversApi {

    private final Handovers handovers;
    private final Coordination coordination;
    private final HandoverViews views;
    private final CurrentPerson current;

    HandoversApi(Handovers handovers, Coordination coordination, HandoverViews views, CurrentPerson current) {
        this.handovers = handovers;
        this.coordination = coordination;
        this.views = views;
        this.current = current;
    }

    record CoordinationRequest(String reason) {
    }

    record MeetingView(long id, long handover, String calledBy, LocalDate calledOn, String reason, LocalDate endedOn) {
    }

    @GetMapping
    Map<String, Object> list(@RequestParam(required = false) String state, @RequestParam(defaultValue = "50") int limit,
                             @RequestParam(required = false) Long cursor, Locale locale) {
        var person = current.require();
        int size = Math.max(1, Math.min(limit, 200));
        var found = handovers.newest(department(person), state(state), cursor, size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("handovers", shown.stream().map(handover -> views.of(handover, locale)).toList());
        answer.put("next", found.size() > size ? shown.get(size - 1).id() : null);
        return answer;
    }

    /** A meeting of those who approve and those who supervise. */
    @PostMapping("/{id}/coordination")
    @ResponseStatus(HttpStatus.CREATED)
    MeetingView coordinate(@PathVariable long id, @RequestBody CoordinationRequest request) {
        var called = coordination.call(id, request.reason(), current.require());
        return new MeetingView(called.id(), called.handover(), called.calledBy(), called.calledOn(), called.reason(), called.endedOn());
    }

    /** Null for those who oversee all. @throws Refusal 404 for whoever is of no department */
    private static String department(Person person) {
        if (person.is(Role.SUPERVISOR) || person.is(Role.ADMIN)) {
            return null;
        }
        if (person.department() == null) {
            throw Refusal.notFound("not-found");
        }
        return person.department();
    }

    private static HandoverState state(String asked) {
        return asked == null || asked.isBlank() ? null : Stream.of(HandoverState.values()).filter(state -> state.name().equals(asked)).findFirst()
                .orElseThrow(() -> Refusal.invalid("handovers-filter").field("state", "choice",
                        String.join(", ", Stream.of(HandoverState.values()).map(HandoverState::name).toList())));
    }
}
