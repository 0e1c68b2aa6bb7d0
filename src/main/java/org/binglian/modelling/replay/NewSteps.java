package org.binglian.modelling.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.binglian.deadline.OfficeTime;
import org.binglian.worklist.WorklistTask;

/**
 * Tasks that a case never had in the record: each is answered in the plainest way on the day before its clock ends, or on the next
 * day where it has none. A task that the record knows is left to those who did it, or did not.
 */
final class NewSteps {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final Map<String, Map<Step, Long>> recorded;
    private final Map<String, Map<Step, Integer>> opened = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final PriorityQueue<Planned> planned = new PriorityQueue<>(Comparator.comparing(Planned::at));

    private final Predicate<LocalDate> working;

    NewSteps(List<CaseScript> cases, Predicate<LocalDate> working) {
        this.working = working;
        recorded = cases.stream().collect(Collectors.toMap(CaseScript::number,
                one -> one.steps().stream().collect(Collectors.groupingBy(step -> step, Collectors.counting()))));
    }

    /** A task to be answered by the plain rule, and when. */
    record Planned(String caseNumber, WorklistTask task, Instant at) {
    }

    static Step step(WorklistTask task) {
        return new Step(task.kind(), task.itemCode(), task.department());
    }

    /** Whether the record has no such task of the case. */
    boolean unknown(String caseNumber, Step step) {
        return recorded.getOrDefault(caseNumber, Map.of()).getOrDefault(step, 0L) == 0;
    }

    /** Looks at the open tasks of a case; each is counted once. */
    void look(String caseNumber, List<WorklistTask> open, Instant now) {
        for (WorklistTask task : open) {
            if (known.add(task.taskId())) {
                var step = step(task);
                int times = opened.computeIfAbsent(caseNumber, number -> new HashMap<>()).merge(step, 1, Integer::sum);
                if (times > recorded.getOrDefault(caseNumber, Map.of()).getOrDefault(step, 0L)) {
                    planned.add(new Planned(caseNumber, task, when(task, now)));
                }
            }
        }
    }

    /** The same for all open tasks of the office. */
    void open(List<WorklistTask> all, Numbers numbers, Instant now) {
        all.stream().filter(task -> !known.contains(task.taskId()) && task.caseNumber() != null && numbers.recorded(task.caseNumber()) != null)
                .forEach(task -> look(numbers.recorded(task.caseNumber()), List.of(task), now));
    }

    Optional<Planned> nextBefore(Instant at) {
        return planned.isEmpty() || !planned.peek().at().isBefore(at) ? Optional.empty() : Optional.of(planned.poll());
    }

    private Instant when(WorklistTask task, Instant now) {
        LocalDate today = Pace.day(now);
        LocalDate day = task.dueOn() == null ? today.plusDays(1) : task.dueOn().minusDays(1);
        while (!working.test(day)) {
            day = task.dueOn() == null ? day.plusDays(1) : day.minusDays(1);
        }
        Instant morning = day.atTime(MORNING).atZone(OfficeTime.ZONE).toInstant();
        return morning.isBefore(now) ? now : morning;
    }
}
