package org.binglian.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The hash of a row that measurements have copied under another subject, in the format of the real one. */
public final class CopiedRow {

    private CopiedRow() {
    }

    public static String hash(String subject, int seq, String kind, String actor, LocalDate effectiveOn, OffsetDateTime recordedAt, String facts,
            String release, String prevHash) {
        return RowFormat.hash(new Row(0, subject, seq, kind, actor, effectiveOn, recordedAt.toInstant(), facts, release, prevHash, ""));
    }

    /** What stands before a subject's first row. */
    public static String start() {
        return Row.START;
    }
}
