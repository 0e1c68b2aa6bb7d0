package org.binglian.supervision;

/** Where a hand-over stands; who has to act follows from it. */
public enum HandoverState {
    HANDED_OVER, CHECKING, RECTIFYING, RECHECKING, HEARING, DECIDING, INFORMED, IN_ORDER, REOPENED, REVOKED, KEPT, JOINED, WITHDRAWN;

    public boolean open() {
        return ordinal() < INFORMED.ordinal();
    }
}
