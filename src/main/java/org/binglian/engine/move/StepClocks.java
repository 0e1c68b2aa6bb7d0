package org.binglian.engine.move;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.engine.StepLimits;
import org.binglian.engine.StepLimits.Limit;
import org.binglian.engine.move.CaseAlarms.Alarm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The clocks of steps by {@code step-limits} when their case moves: a longer limit counts at once, a shorter one only for what begins
 * later, so that nobody loses days that have been named to him. A clock for which the release has neither alarm nor task stops.
 * Clocks of items and opinions belong to their rooms and go on as they are.
 */
@Component
class StepClocks {

    private static final Pattern KIND = Pattern.compile("deadline\\.due(?:In)?\\(execution, \"([A-Z_]+)\"");
    private static final Set<String> OF_THE_ROOMS = Set.of("PROMISED", "STATUTORY", "OPINION");

    private final Clocks clocks;
    private final StepLimits limits;
    private final OfficeTime office;
    private final JdbcClient jdbc;

    StepClocks(Clocks clocks, StepLimits limits, OfficeTime office, JdbcClient jdbc) {
        this.clocks = clocks;
        this.limits = limits;
        this.office = office;
        this.jdbc = jdbc;
    }

    /** The clocks that run, and the limits by which they were started. */
    record Running(List<RunningClock> clocks, Map<String, Limit> limits) {
    }

    Running of(CaseNumber number, Collection<String> instances, List<Alarm> alarms) {
        var running = clocks.ofCase(number.value()).stream().filter(RunningClock::running).filter(clock -> !OF_THE_ROOMS.contains(clock.kind()))
                .filter(clock -> instances.contains(clock.alarm())).filter(clock -> asked(clock, alarms)).toList();
        Map<String, Limit> by = new HashMap<>();
        running.forEach(clock -> limits.of(clock.kind()).ifPresent(limit -> by.put(clock.kind(), limit)));
        return new Running(running, by);
    }

    /** After the move, when the limits are those of the new release. */
    void follow(Running before, List<Alarm> alarms) {
        for (var clock : clocks.all(before.clocks().stream().map(RunningClock::id).toList())) {
            if (clock.running() && !asked(clock, alarms)) {
                clocks.stop(clock.id(), office.today());
            } else if (clock.running()) {
                var was = before.limits().get(clock.kind());
                limits.of(clock.kind()).filter(now -> was != null && was.days() == clock.amount() && now.unit() == was.unit() && now.days() > was.days())
                        .ifPresent(now -> clocks.lengthen(clock.id(), now.days()));
            }
        }
    }

    private boolean asked(RunningClock clock, List<Alarm> alarms) {
        return alarms.stream().filter(alarm -> alarm.instance().equals(clock.alarm())).map(alarm -> KIND.matcher(alarm.asks()))
                .anyMatch(found -> found.find() && found.group(1).equals(clock.kind()))
                || jdbc.sql("select count(*) from task_clock where clock_id = ?").param(clock.id()).query(Integer.class).single() > 0;
    }
}
