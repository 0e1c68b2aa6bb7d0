package org.binglian.deadline;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** This node's own clocks: the one on its wall, which anybody may set, and its running time, which goes on evenly. */
@Component
public class NodeClock {

    /** What the machine takes for the time. Nothing is decided by it. */
    public Instant instant() {
        return Instant.now();
    }

    /** Nanoseconds since some moment of this machine. */
    public long nanos() {
        return System.nanoTime();
    }
}
