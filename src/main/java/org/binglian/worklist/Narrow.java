package org.binglian.worklist;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a page filters by; null parts do not. {@code text} is looked for in case number, project and item; {@code held}: true finds
 * tasks that somebody but {@code notBy} has, false those that nobody has.
 */
public record Narrow(String kind, String text, LocalDate dueOn, LocalDate defaultFrom, LocalDate defaultUntil, Instant createdFrom, Boolean held,
        String notBy) {

    static final Narrow NOT = new Narrow(null, null, null, null, null, null, null, null);

    public static Narrow to(String kind, String text) {
        return new Narrow(kind == null || kind.isBlank() ? null : kind, text == null || text.isBlank() ? null : text.strip(), null, null, null,
                null, null, null);
    }

    public Narrow dueOn(LocalDate day) {
        return new Narrow(kind, text, day, defaultFrom, defaultUntil, createdFrom, held, notBy);
    }

    /** Tasks whose silence would be taken for an answer when one of these days ends. */
    public Narrow defaulting(LocalDate from, LocalDate until) {
        return new Narrow(kind, text, dueOn, from, until, createdFrom, held, notBy);
    }

    public Narrow createdFrom(Instant since) {
        return new Narrow(kind, text, dueOn, defaultFrom, defaultUntil, since, held, notBy);
    }

    public Narrow heldByOthersThan(String person) {
        return new Narrow(kind, text, dueOn, defaultFrom, defaultUntil, createdFrom, true, person);
    }

    public Narrow unclaimed() {
        return new Narrow(kind, text, dueOn, defaultFrom, defaultUntil, createdFrom, false, null);
    }
}
