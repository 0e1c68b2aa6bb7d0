package org.binglian.deadline;

import java.time.LocalDate;

/** A pause that would begin after the due date: what has run out cannot be stopped any more, nor its lateness undone. */
public class ClockHasRunOut extends IllegalStateException {

    private final RunningClock clock;

    ClockHasRunOut(RunningClock clock, LocalDate from) {
        super("clock " + clock.id() + " ran out on " + clock.due() + ", before " + from);
        this.clock = clock;
    }

    public RunningClock clock() {
        return clock;
    }
}
