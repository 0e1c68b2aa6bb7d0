package org.binglian.modelling.rehearsal;

/** A rehearsal that ended before its end: cancelled, stopped by a limit, or failed. */
final class RehearsalEnded extends RuntimeException {

    private final Rehearsal.State state;
    private final Rehearsal.Reason reason;

    RehearsalEnded(Rehearsal.State state, Rehearsal.Reason reason, String message) {
        super(message);
        this.state = state;
        this.reason = reason;
    }

    Rehearsal.State state() {
        return state;
    }

    Rehearsal.Reason reason() {
        return reason;
    }
}
