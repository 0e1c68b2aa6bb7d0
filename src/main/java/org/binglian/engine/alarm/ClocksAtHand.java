package org.binglian.engine.alarm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.binglian.deadline.ClockScope;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.RunningClock;
import org.springframework.stereotype.Component;

/**
 * The running clocks as timers and tasks ask for them. Whoever makes many of one case ask in a row, and changes none meanwhile, has them
 * read once.
 */
@Component
public class ClocksAtHand {

    private final Clocks clocks;
    private final ThreadLocal<Held> held = new ThreadLocal<>();

    ClocksAtHand(Clocks clocks) {
        this.clocks = clocks;
    }

    private record Held(String caseNumber, List<RunningClock> running) {
    }

    /** Reads the case's running clocks now, for all that this thread asks during the work. */
    public <T> T holding(String caseNumber, Supplier<T> work) {
        held.set(new Held(caseNumber, new ArrayList<>(clocks.ofCase(caseNumber).stream().filter(RunningClock::running).toList())));
        try {
            return work.get();
        } finally {
            held.remove();
        }
    }

    Optional<RunningClock> current(ClockScope scope, String kind) {
        var now = held.get();
        return now == null || !now.caseNumber().equals(scope.caseNumber()) ? clocks.current(scope, kind)
                : now.running().stream().filter(clock -> clock.kind().equals(kind) && clock.scope().equals(scope)).max(Comparator.comparing(RunningClock::id));
    }

    RunningClock started(RunningClock clock) {
        if (held.get() != null) {
            held.get().running().add(clock);
        }
        return clock;
    }
}
