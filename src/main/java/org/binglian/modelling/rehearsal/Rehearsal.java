package org.binglian.modelling.rehearsal;

import java.time.Instant;

/**
 * One rehearsal of one version of a draft. {@code step} is what it did last, {@code reason} why it ended before its end ({@link Reason}),
 * {@code message} what a failed one said of itself, {@code result} JSON that its kind knows how to read.
 */
public record Rehearsal(long id, long draft, int draftVersion, Kind kind, State state, int done, int total, String step, Integer cases,
        String digest, String askedBy, Instant askedAt, Instant startedAt, Instant endedAt, Reason reason, String message, String result) {

    /** What is rehearsed: made-up projects, finished cases, or moving the running ones. */
    public enum Kind { SCENARIOS, REPLAY, MOVES }

    /** STOPPED: by its limits of time, memory or output; FAILED: it could not be played. */
    public enum State {
        WAITING, RUNNING, DONE, FAILED, CANCELLED, STOPPED;

        public boolean ended() {
            return this != WAITING && this != RUNNING;
        }
    }

    /** Which limit stopped it, or what went wrong: a step never waited, the models were refused, the child failed, its node ended. */
    public enum Reason { TIME, MEMORY, OUTPUT, ENDLESS, REFUSED, ERROR, NODE }
}
