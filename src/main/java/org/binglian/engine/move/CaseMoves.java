package org.binglian.engine.move;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.RulesInForce;
import org.binglian.engine.alarm.TaskDates;
import org.binglian.engine.move.CaseAlarms.Alarm;
import org.binglian.engine.move.CaseProcessTree.Member;
import org.binglian.engine.move.Places.Step;
import org.binglian.engine.task.TaskMoves;
import org.binglian.project.ProjectLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves one running case to another release, in one transaction, whole or not at all (docs/adr/0018): its processes, alarms, tasks and
 * rules. Clocks keep their pauses and extensions, since they stand in {@code deadline}; what waits at a gate looks again.
 */
@Component
public class CaseMoves {

    private final ProjectLock lock;
    private final CaseProcessTree tree;
    private final Places places;
    private final CaseAlarms alarms;
    private final CaseDates dates;
    private final StepClocks clocks;
    private final TaskMoves tasks;
    private final Gatekeepers gatekeepers;
    private final MoveRecord record;
    private final RulesInForce rules;
    private final OfficeTime office;

    CaseMoves(ProjectLock lock, CaseProcessTree tree, Places places, CaseAlarms alarms, CaseDates dates, StepClocks clocks, TaskMoves tasks,
              Gatekeepers gatekeepers, MoveRecord record, RulesInForce rules, OfficeTime office) {
        this.lock = lock;
        this.tree = tree;
        this.places = places;
        this.alarms = alarms;
        this.dates = dates;
        this.clocks = clocks;
        this.tasks = tasks;
        this.gatekeepers = gatekeepers;
        this.record = record;
        this.rules = rules;
        this.office = office;
    }

    /** Empty when the case does not run any more; a case that is there already stays as it is. @throws CannotMove and nothing has changed */
    @Transactional
    public Optional<Moved> move(MoveOrder order) {
        lock.lock(order.caseNumber());
        var members = tree.of(order.caseNumber());
        return members.isEmpty() ? Optional.empty() : Optional.of(move(order, members));
    }

    private Moved move(MoveOrder order, List<Member> members) {
        String from = rules.digest(members.get(0).definition().getDeploymentId());
        String to = rules.digest(order.deployment());
        var leaving = members.stream().filter(member -> !order.deployment().equals(member.definition().getDeploymentId())).toList();
        if (leaving.isEmpty()) {
            return new Moved(from, to, 0, List.of());
        }
        var steps = places.ways(leaving, order.deployment());
        var moved = new Moved(from, to, steps.size(), carry(order, steps));
        record.write(order, moved, Stream.concat(leaving.stream().map(member -> member.definition().getResourceName()),
                rules.files(order.deployment()).stream().filter(file -> file.endsWith(".dmn"))).distinct().toList());
        return moved;
    }

    private List<MovedDate> carry(MoveOrder order, List<Step> steps) {
        Set<String> instances = steps.stream().map(Step::instance).collect(Collectors.toCollection(LinkedHashSet::new));
        alarms.refresh(alarms.of(instances));
        var before = alarms.of(instances);
        var datesBefore = dates.read(before, instances);
        var running = clocks.of(order.caseNumber(), instances, before);
        steps.forEach(places::carry);
        alarms.keepHeld(before, instances);
        tasks.follow(instances);
        clocks.follow(running, alarms.of(instances));
        var after = alarms.of(instances);
        noneBornExpired(before, after, names(steps));
        var datesAfter = dates.read(after, instances);
        gatekeepers.lookAgain(instances);
        return dates.differences(datesBefore, datesAfter, names(steps));
    }

    /** An alarm of which nobody could have known must not ring at once. */
    private void noneBornExpired(List<Alarm> before, List<Alarm> after, Names names) {
        Map<String, Alarm> known = new HashMap<>();
        before.forEach(alarm -> known.put(alarm.id(), alarm));
        var late = after.stream().filter(alarm -> !alarm.held() && over(alarm)).filter(alarm -> !known.containsKey(alarm.id()) || !over(known.get(alarm.id())))
                .map(alarm -> new Obstacle(Obstacle.Reason.ALREADY_OVER, names.process(alarm.process()), names.apply(alarm.process(), alarm.element()),
                        String.valueOf(TaskDates.lastDay(alarm.due())))).toList();
        if (!late.isEmpty()) {
            throw new CannotMove(late);
        }
    }

    private boolean over(Alarm alarm) {
        return !alarm.due().toInstant().isAfter(office.now());
    }

    private static Names names(List<Step> steps) {
        return new Names(steps);
    }
}
