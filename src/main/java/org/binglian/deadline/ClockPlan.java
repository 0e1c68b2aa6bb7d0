package org.binglian.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Works out due dates anew and stores them with their warnings. */
@Component
class ClockPlan {

    private final ClockWrites writes;
    private final DueDates dueDates;
    private final WarningPlan warnings;
    private final ClockMoves moves;

    ClockPlan(ClockWrites writes, DueDates dueDates, WarningPlan warnings, ClockMoves moves) {
        this.writes = writes;
        this.dueDates = dueDates;
        this.warnings = warnings;
        this.moves = moves;
    }

    RunningClock store(RunningClock clock) {
        RunningClock reckoned = dueDates.reckon(clock);
        write(List.of(reckoned));
        warnings.arm(List.of(reckoned));
        return reckoned;
    }

    /** Answers the id of a clock that begins. */
    long insert(RunningClock fresh) {
        return writes.insert(fresh, dueDates.calendar().version());
    }

    /** Arms the warnings of a clock whose row was just written. */
    RunningClock begun(RunningClock clock) {
        warnings.first(clock);
        return clock;
    }

    /** Clocks that count no more; they have no warnings ahead. */
    List<RunningClock> stopped(List<RunningClock> clocks, LocalDate on) {
        if (clocks.isEmpty()) {
            return List.of();
        }
        String version = dueDates.calendar().version();
        List<RunningClock> reckoned = clocks.stream().map(clock -> dueDates.reckon(clock.stopped(on))).toList();
        writes.write("update clock set stopped_on = ?, due = ?, provisional = ?, calendar_version = ? where id = ?",
                reckoned.stream().map(c -> new Object[] {on, c.due(), c.provisional(), version, c.id()}).toList());
        warnings.disarm(reckoned);
        return reckoned;
    }

    /** Stores all and arms their warnings; answers those whose due date or provisional mark changed, and paused ones. */
    List<RunningClock> storeMoved(List<RunningClock> clocks) {
        List<RunningClock> all = new ArrayList<>(clocks.size());
        List<RunningClock> moved = new ArrayList<>();
        for (RunningClock clock : clocks) {
            RunningClock reckoned = dueDates.reckon(clock);
            all.add(reckoned);
            if (clock.paused() || !reckoned.due().equals(clock.due()) || reckoned.provisional() != clock.provisional()) {
                moved.add(reckoned);
            }
        }
        write(all);
        moves.corrected(clocks, all);
        warnings.arm(all);
        return moved;
    }

    private void write(List<RunningClock> clocks) {
        String version = dueDates.calendar().version();
        writes.write("update clock set start_on = ?, due = ?, provisional = ?, calendar_version = ? where id = ?",
                clocks.stream().map(c -> new Object[] {c.start(), c.due(), c.provisional(), version, c.id()}).toList());
    }
}
