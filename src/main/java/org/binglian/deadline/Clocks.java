package org.binglian.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of projects, cases, items and opinions, in the caller's transaction. Statutory, promised, stage and project clocks are
 * separate ones. Whenever a running clock moves, its warnings are armed anew and {@link ClockMoved} is published.
 */
@Service
@Transactional
public class Clocks {

    private final JdbcClient jdbc;
    private final ClockRows rows;
    private final DueDates dueDates;
    private final ClockPlan plan;
    private final ClockMoves moves;
    private final ApplicationEventPublisher events;

    Clocks(JdbcClient jdbc, ClockRows rows, DueDates dueDates, ClockPlan plan, ClockMoves moves, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.dueDates = dueDates;
        this.plan = plan;
        this.moves = moves;
        this.events = events;
    }

    /** Starts a clock; start is day 0. Throws IllegalStateException while one of the same scope and kind runs. */
    public RunningClock start(ClockScope scope, String kind, DayUnit unit, int amount, LocalDate start, String alarm) {
        if (current(scope, kind).isPresent()) {
            throw new IllegalStateException("a clock " + kind + " already runs for " + scope);
        }
        RunningClock fresh = dueDates.reckon(new RunningClock(0, scope, kind, unit, start, amount, 0, List.of(), null, start, false, alarm));
        return plan.begun(rows.begun(fresh, () -> plan.insert(fresh)));
    }

    /** The clock of this kind that is not stopped; the scope must be the same in every field, nulls included. */
    @Transactional(readOnly = true)
    public Optional<RunningClock> current(ClockScope scope, String kind) {
        return rows.running(scope, kind).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public RunningClock get(long id) {
        return rows.get(id);
    }

    /** These clocks, in no order. */
    @Transactional(readOnly = true)
    public List<RunningClock> all(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : rows.all(ids);
    }

    /** All clocks of a case, stopped ones too, oldest first. */
    @Transactional(readOnly = true)
    public List<RunningClock> ofCase(String caseNumber) {
        return rows.ofCase(caseNumber);
    }

    /** The running clocks of a case, the newest first. */
    @Transactional(readOnly = true)
    public List<RunningClock> runningOf(String caseNumber) {
        return rows.runningOf(caseNumber);
    }

    /** All clocks of a project and its cases, stopped ones too, oldest first. */
    @Transactional(readOnly = true)
    public List<RunningClock> ofProject(String projectNumber) {
        return rows.ofProject(projectNumber);
    }

    /** All clocks of these projects and their cases, stopped ones too, oldest first. */
    @Transactional(readOnly = true)
    public List<RunningClock> ofProjects(Collection<String> projects) {
        return rows.ofProjects(projects);
    }

    /** Stops counting after the day from; pauses of different kinds may overlap. Throws {@link ClockHasRunOut} after the due date. */
    public RunningClock pause(long id, LocalDate from, String kind, String ground) {
        RunningClock clock = running(id);
        if (from.isAfter(clock.due())) {
            throw new ClockHasRunOut(clock, from);
        }
        if (clock.pauses().stream().anyMatch(pause -> pause.open() && Objects.equals(pause.kind(), kind))) {
            throw new IllegalStateException("clock " + id + " already pauses for " + kind);
        }
        jdbc.sql("insert into clock_pause (clock_id, from_on, kind, ground) values (?, ?, ?, ?)").params(id, from, kind, ground).update();
        jdbc.sql("update clock set pauses = pauses + 1 where id = ?").param(id).update();
        return anew(clock, null, ClockMove.Cause.PAUSE);
    }

    /** Ends every open pause; the day to is the last that is not counted. */
    public RunningClock resume(long id, LocalDate to) {
        return resume(id, to, null);
    }

    /** Ends the open pause of one kind (null: of every kind); another one may go on. */
    public RunningClock resume(long id, LocalDate to, String kind) {
        RunningClock clock = running(id);
        List<Pause> ending = clock.pauses().stream().filter(p -> p.open() && (kind == null || kind.equals(p.kind()))).toList();
        if (ending.isEmpty()) {
            throw new IllegalStateException("clock " + id + " does not pause");
        }
        ending.forEach(pause -> end(id, pause, to));
        return anew(clock, dueDates.without(clock, ending), ClockMove.Cause.PAUSE);
    }

    /** Adds days of the clock's unit (art. 42: with the approval of the head). */
    public RunningClock extend(long id, int workingDays) {
        if (workingDays <= 0) {
            throw new IllegalArgumentException("an extension has days");
        }
        RunningClock clock = running(id);
        jdbc.sql("update clock set extension = extension + ? where id = ?").params(workingDays, id).update();
        return anew(clock, clock.due(), ClockMove.Cause.EXTENSION);
    }

    /** Gives the clock a greater amount of its unit, where its case moves to rules that allow more. */
    public RunningClock lengthen(long id, int amount) {
        RunningClock clock = running(id);
        if (amount <= clock.amount()) {
            throw new IllegalArgumentException("nobody loses days that have been named to him");
        }
        jdbc.sql("update clock set amount = ? where id = ?").params(amount, id).update();
        return anew(clock, clock.due(), ClockMove.Cause.RELEASE);
    }

    /** Counts from another day 0, such as the acknowledgement of a request for an opinion. */
    public RunningClock restart(long id, LocalDate newStart) {
        RunningClock clock = running(id);
        return moved(plan.store(clock.from(newStart)), clock.due(), ClockMove.Cause.RESTART);
    }

    /** Stops the clock for good and drops its warnings; a stopped clock stays as it is. */
    public RunningClock stop(long id, LocalDate on) {
        RunningClock clock = rows.hold(id);
        if (!clock.running()) {
            return clock;
        }
        var open = clock.pauses().stream().filter(Pause::open).toList();
        open.forEach(pause -> end(id, pause, on.isBefore(pause.from()) ? pause.from() : on));
        return plan.stopped(List.of(open.isEmpty() ? clock : rows.get(id)), on).get(0);
    }

    /** Stops these clocks for good, those that run. */
    public void stopAll(Collection<RunningClock> clocks, LocalDate on) {
        if (clocks.isEmpty()) {
            return;
        }
        List<RunningClock> running = rows.holdAll(clocks.stream().map(RunningClock::id).sorted().toList()).stream().filter(RunningClock::running).toList();
        List<RunningClock> paused = running.stream().filter(RunningClock::paused).toList();
        paused.forEach(clock -> stop(clock.id(), on));
        plan.stopped(running.stream().filter(clock -> !paused.contains(clock)).toList(), on);
    }

    /** Keeps the id of the engine's alarm for this clock. */
    public RunningClock attach(long id, String alarm) {
        jdbc.sql("update clock set alarm = ? where id = ?").params(alarm, id).update();
        return rows.get(id);
    }

    /** Why the clock is due when it is. */
    @Transactional(readOnly = true)
    public DueDate explain(long id) {
        return explain(rows.get(id));
    }

    /** Why a clock that was read before is due when it is. */
    public DueDate explain(RunningClock clock) {
        return dueDates.due(clock.start(), clock.amount(), clock.unit(), clock.extension(), clock.pauses());
    }

    /** After a correction: works out every clock that is not stopped, and answers how many; moved ones are told in one event. */
    public int replanAll() {
        List<RunningClock> all = rows.holdAllRunning();
        dueDates.latestCalendar();
        List<RunningClock> moved = plan.storeMoved(all);
        if (!moved.isEmpty()) {
            events.publishEvent(new ClocksReplanned(moved));
        }
        return all.size();
    }

    /** Replans when a clock was reckoned by an older calendar, as when it started on another node while a correction was laid. */
    public void replanStale() {
        if (!rows.reckonedOtherwise(dueDates.latestCalendar().version()).isEmpty()) {
            replanAll();
        }
    }

    /** Time used and elapsed by these clocks until a day (stopped ones: until they stopped). */
    @Transactional(readOnly = true)
    public TimeUsed used(Collection<RunningClock> clocks, LocalDate until) {
        return TimeUsed.of(clocks, until, dueDates.calendar());
    }

    private RunningClock running(long id) {
        RunningClock clock = rows.hold(id);
        if (!clock.running()) {
            throw new IllegalStateException("clock " + id + " was stopped on " + clock.stoppedOn());
        }
        return clock;
    }

    private void end(long id, Pause pause, LocalDate to) {
        Pause ended = new Pause(pause.from(), to, pause.kind(), pause.ground());
        jdbc.sql("update clock_pause set to_on = ? where clock_id = ? and to_on is null and from_on = ? and kind = ?")
                .params(ended.to(), id, ended.from(), ended.kind()).update();
    }

    private RunningClock anew(RunningClock before, LocalDate was, ClockMove.Cause why) {
        return moved(plan.store(rows.get(before.id())), was, why);
    }

    private RunningClock moved(RunningClock clock, LocalDate was, ClockMove.Cause why) {
        moves.note(clock, was, why);
        events.publishEvent(new ClockMoved(clock));
        return clock;
    }
}
