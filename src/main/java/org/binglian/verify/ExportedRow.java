package org.binglian.verify;

import java.util.Arrays;

/**
 * A row as an export gives it. {@code leaf}: what was sealed at this place; {@code row} and {@code hash}: what the database holds now, null
 * where it holds nothing.
 */
record ExportedRow(long place, String subject, long seq, byte[] leaf, byte[] hash, SealedRow row, boolean whole) {

    static ExportedRow of(Object json) {
        var parts = Parts.of(json, "type", "place", "subject", "seq", "leaf", "hash", "row");
        return read(parts.number("place"), parts.text("subject"), parts.number("seq"), parts.hash("leaf"), parts.any("hash"), parts.any("row"));
    }

    /** A row that is not sealed yet. */
    static ExportedRow unsealed(Object json) {
        var parts = Parts.of(json, "type", "hash", "row");
        var row = SealedRow.of(parts.any("row"));
        return read(-1, row.subject(), row.seq(), null, parts.any("hash"), parts.any("row"));
    }

    private static ExportedRow read(long place, String subject, long seq, byte[] leaf, Object hash, Object row) {
        if (row == null) {
            return new ExportedRow(place, subject, seq, leaf, null, null, false);
        }
        var said = SealedRow.of(row);
        boolean whole = said.hash().equals(hash) && said.subject().equals(subject) && said.seq() == seq;
        byte[] bytes = hash instanceof String text && text.matches("[0-9a-f]{64}") ? Merkle.bytes(text) : new byte[32];
        return new ExportedRow(place, subject, seq, leaf, bytes, said, whole);
    }

    boolean missing() {
        return row == null;
    }

    boolean asSealed() {
        return whole && Arrays.equals(Merkle.leaf(hash), leaf);
    }

    /** Whether what stands here is what was sealed there. */
    boolean belongsTo(ExportedRow other) {
        return fits(row, other) || fits(row.at(other.row, row.prevHash()), other) || fits(row.at(other.row, other.row.prevHash()), other);
    }

    private static boolean fits(SealedRow row, ExportedRow other) {
        var hash = row.hash();
        return !hash.isEmpty() && Arrays.equals(Merkle.leaf(Merkle.bytes(hash)), other.leaf);
    }

    Tampering.Where where() {
        return Tampering.Where.row(subject, seq);
    }
}
