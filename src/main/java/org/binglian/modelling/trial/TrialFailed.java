package org.binglian.modelling.trial;

/** Why a draft's decision gave no answer. */
public class TrialFailed extends RuntimeException {

    /** A limit of time, memory or output; refused for what the file holds; not to be evaluated; no such table; others are at it. */
    public enum Why { TIME, MEMORY, OUTPUT, REFUSED, FAILED, UNKNOWN, BUSY }

    private final Why why;
    private final String detail;

    TrialFailed(Why why, String detail) {
        super(why + " " + detail);
        this.why = why;
        this.detail = detail;
    }

    public Why why() {
        return why;
    }

    /** Seconds for TIME, else what the decision engine says; may be empty. */
    public String detail() {
        return detail;
    }
}
