package org.binglian.engine.move;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.alarm.ClocksAtHand;
import org.binglian.engine.alarm.TaskDates;
import org.binglian.engine.move.CaseAlarms.Alarm;
import org.binglian.engine.move.Places.Step;
import org.binglian.engine.task.TaskMoves;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Carries a case's processes over with their alarms, tasks and rules. The engine gets it as one command, so that it reads each row once
 * and writes all changed ones together. Clocks keep their pauses and extensions, since they stand in {@code deadline}; what waits at a
 * gate looks again.
 */
@Component
class CaseCarrier {

    private final ProcessEngineConfigurationImpl engine;
    private final Places places;
    private final CaseAlarms alarms;
    private final CaseDates dates;
    private final ClocksAtHand atHand;
    private final StepClocks clocks;
    private final TaskMoves tasks;
    private final Gatekeepers gatekeepers;
    private final OfficeTime office;

    CaseCarrier(@Lazy ProcessEngineConfigurationImpl engine, Places places, CaseAlarms alarms, CaseDates dates, ClocksAtHand atHand,
                StepClocks clocks, TaskMoves tasks, Gatekeepers gatekeepers, OfficeTime office) {
        this.engine = engine;
        this.places = places;
        this.alarms = alarms;
        this.dates = dates;
        this.atHand = atHand;
        this.clocks = clocks;
        this.tasks = tasks;
        this.gatekeepers = gatekeepers;
        this.office = office;
    }

    /** Answers the dates that are others now. @throws CannotMove */
    List<MovedDate> carry(CaseNumber number, List<Step> steps) {
        var instances = steps.stream().map(Step::instance).toList();
        var names = new Names(steps);
        var armed = alarms.of(instances);
        var running = clocks.of(number, instances, armed);
        var open = dates.tasks(instances);
        var before = atHand.holding(number.value(), () -> inOneCommand(steps, armed, open.keySet()));
        if (before.stream().anyMatch(Alarm::held)) {
            alarms.keepHeld(before, alarms.of(instances));
        }
        clocks.follow(running, alarms.of(instances));
        var after = alarms.of(instances);
        noneBornExpired(before, after, names);
        var changed = dates.differences(dates.with(before, open), dates.with(after, dates.tasks(instances)), names);
        gatekeepers.lookAgain(instances);
        return changed;
    }

    /** Answers the alarms as they were at last before. */
    private List<Alarm> inOneCommand(List<Step> steps, List<Alarm> armed, Collection<String> open) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            var before = alarms.refresh(armed, context);
            steps.forEach(places::carry);
            tasks.follow(open, context);
            return before;
        });
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
}
