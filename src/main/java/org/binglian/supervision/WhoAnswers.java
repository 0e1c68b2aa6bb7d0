package org.binglian.supervision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.binglian.access.People;
import org.binglian.access.Person;
import org.binglian.access.Role;
import org.binglian.worklist.Duties;
import org.binglian.worklist.Duty;
import org.springframework.stereotype.Component;

/** The handler and the leader who were named when the task was delivered; who holds the post today matters only where no task was. */
@Component
class WhoAnswers {

    private static final Map<String, List<String>> TASKS = Map.of(
            "ACCEPTANCE_TIMEOUT", List.of("ACCEPTANCE", "COMPLETENESS"), "GROUNDLESS_REFUSAL", List.of("ACCEPTANCE", "COMPLETENESS"),
            "OPINION_TIMEOUT", List.of("OPINION"), "OPINION_OVERDUE", List.of("OPINION"), "LEADER_SILENCE", List.of("OVERDUE_DECISION"),
            "PAPER_NOT_ISSUED_AFTER_DEFAULT", List.of("AFTERCARE"), "PAPER_NOT_DELIVERED", List.of("DELIVERY"),
            "MINUTES_NOT_KEPT", List.of("MEETING"));
    private static final List<String> BESIDE_THE_DECISION = List.of("EXTENSION", "AFTERCARE", "SUPERVISION_CHECK", "OPINION");
    private static final List<String> OWN_ACTS = List.of("SECOND_NOTICE", "OVERRIDE");

    private final Duties duties;
    private final People people;

    WhoAnswers(Duties duties, People people) {
        this.duties = duties;
        this.people = people;
    }

    record Named(String handler, String leader) {
    }

    /** What a person did answers by name; what a task's silence did answers by the task's delivery. */
    Named of(Accountability.Event event) {
        var duty = duty(event);
        String leader = duty.map(Duty::leader).or(() -> people.leaderOf(event.department()).map(Person::id)).orElse(null);
        if (event.handler() != null && OWN_ACTS.contains(event.kind())) {
            return new Named(event.handler(), leader);
        }
        String handler = duty.map(Duty::handler).orElse(event.handler());
        return new Named(handler != null ? handler : head(event.department()).orElse(leader), leader);
    }

    private Optional<Duty> duty(Accountability.Event event) {
        List<String> kinds = TASKS.get(event.kind());
        Predicate<Duty> kind = duty -> kinds == null ? !BESIDE_THE_DECISION.contains(duty.kind()) : kinds.contains(duty.kind());
        return duties.ofCase(event.caseNumber()).stream().filter(kind)
                .filter(duty -> Objects.equals(duty.department(), event.department()))
                .filter(duty -> event.itemCode() == null || event.itemCode().equals(duty.itemCode())).findFirst();
    }

    private Optional<String> head(String department) {
        return people.ofDepartment(department).stream().filter(person -> !person.is(Role.LEADER)).map(Person::id).findFirst();
    }
}
