package org.binglian.worklist;

import java.util.Set;

/** A person's own phrase (常用意见) and the kinds of tasks that it suits; none: all kinds. */
public record Phrase(long id, String words, Set<String> kinds) {

    public Phrase {
        kinds = Set.copyOf(kinds);
    }

    public boolean suits(String kind) {
        return kinds.isEmpty() || kind == null || kinds.contains(kind);
    }
}
