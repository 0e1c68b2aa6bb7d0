package org.binglian.modelling.release;

import java.util.Optional;

/** Asked before a release: was this very version of the draft rehearsed to the end? */
public interface RehearsalsDone {

    /** A rehearsal that is DONE: its number, its kind, and its outcome in one sentence or less. */
    record Rehearsed(long id, String kind, String outcome) {
    }

    /** The newest finished rehearsal of exactly this version; empty when there is none. */
    Optional<Rehearsed> of(long draft, int version);
}
