package org.binglian.catalogue;

/** Where an item stands in a project: four stages in order, what may run beside them, and the utilities. */
public enum Stage {
    S1, S2, S3, S4, PARALLEL, UTILITY;

    /** Whether an item of this stage belongs to the way up to the end of {@code last}: PARALLEL and UTILITY always do. */
    public boolean upTo(Stage last) {
        return this == PARALLEL || this == UTILITY || ordinal() <= last.ordinal();
    }
}
