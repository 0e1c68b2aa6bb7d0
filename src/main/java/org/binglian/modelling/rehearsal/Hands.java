package org.binglian.modelling.rehearsal;

import java.lang.management.ManagementFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many children of one rehearsal play at the same time: two where there are two processors and memory enough, and what they may
 * use together. A setting overrides it.
 */
@Component
public class Hands {

    private static final long ROOMY = 3L << 30;

    private final int atOnce;
    private final int megabytes;

    Hands(@Value("${binglian.rehearsals.children:0}") int children, @Value("${binglian.rehearsals.megabytes:768}") int megabytes) {
        this.atOnce = children > 0 ? children : Runtime.getRuntime().availableProcessors() > 1 && memory() >= ROOMY ? 2 : 1;
        this.megabytes = megabytes;
    }

    /** At least one. */
    public int atOnce() {
        return atOnce;
    }

    /** The heap of each of so many children, in MB: together what one alone may have. */
    int heap(int children) {
        return megabytes / Math.max(1, children);
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine ? machine.getTotalMemorySize() : 0;
    }
}
