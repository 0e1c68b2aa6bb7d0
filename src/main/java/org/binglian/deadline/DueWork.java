package org.binglian.deadline;

import java.time.Instant;
import java.util.Optional;

/** What falls due by itself and is no alarm of a process; the sweep does it, and the demo's clock stops at each of its times. */
public interface DueWork {

    /** Does what is due until now, in transactions of its own. */
    void doDue(Instant now);

    /** When the next falls due after then. */
    Optional<Instant> nextAfter(Instant then);
}
