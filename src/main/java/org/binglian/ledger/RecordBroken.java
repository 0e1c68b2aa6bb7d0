package org.binglian.ledger;

/** The sealer found the record other than it left it, and seals no more until somebody has looked (docs/record.md). */
class RecordBroken extends RuntimeException {

    enum Why {
        /** A checkpoint outside the database is not in it: an old backup was put back. */
        OUTSIDE,
        /** The leaves or nodes in the database do not make the last checkpoint's root. */
        TREE
    }

    private final Why why;

    RecordBroken(Why why, String message) {
        super(message);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
