package org.binglian.intermediary;

/** Whether an agency may be engaged anew: ACTIVE and WARNED may, SUSPENDED not for now, REMOVED never. */
public enum Standing {
    ACTIVE, WARNED, SUSPENDED, REMOVED;

    boolean engageable() {
        return this == ACTIVE || this == WARNED;
    }
}
