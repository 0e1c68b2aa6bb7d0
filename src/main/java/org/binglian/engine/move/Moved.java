package org.binglian.engine.move;

import java.util.List;

/** What a move did: the digests of the releases, how many processes went over (none: the case was there already), the changed dates. */
public record Moved(String from, String to, int processes, List<MovedDate> dates) {

    public Moved {
        dates = List.copyOf(dates);
    }
}
