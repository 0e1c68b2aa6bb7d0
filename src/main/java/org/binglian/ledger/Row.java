package org.binglian.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.binglian.verify.SealedRow;

/** A recorded fact as it stands in the ledger; {@code id} is 0 until it is written, {@code facts} is canonical JSON (RFC 8785), hashes are SHA-256 in hex. */
public record Row(long id, String subject, int seq, String kind, String actor, LocalDate effectiveOn, Instant recordedAt,
        String facts, String release, String prevHash, String hash) {

    /** The hash that stands before the first row of a subject. */
    public static final String START = "0".repeat(64);

    /** As the checks outside the server read it. */
    SealedRow sealed() {
        return new SealedRow(subject, seq, kind, actor, effectiveOn.toString(), recordedAt.toString(), facts, release, prevHash);
    }
}
