package org.binglian.access;

/** Settings with which the hall must not open; says what to change. */
public class UnfitSettings extends RuntimeException {

    private final String action;

    public UnfitSettings(String what, String action) {
        super(what);
        this.action = action;
    }

    String action() {
        return action;
    }
}
