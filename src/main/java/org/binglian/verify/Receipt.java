package org.binglian.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an applicant holds: rows of one case, each with its way up the tree to a signed checkpoint. A row whose content is not the
 * holder's to read stands there by its hash alone.
 */
public record Receipt(String subject, List<Proof> rows, Checkpoint checkpoint) {

    /** @param row null where only the hash is given; @param path from the leaf's neighbour to the root's */
    public record Proof(long place, String hash, SealedRow row, List<byte[]> path) {

        private Map<String, Object> json() {
            var json = new TreeMap<String, Object>(Map.of("place", place, "hash", hash, "path", path.stream().map(Merkle::hex).toList()));
            json.put("row", row == null ? null : row.json());
            return json;
        }

        private static Proof of(Object json) {
            var parts = Parts.of(json, "place", "hash", "row", "path");
            return new Proof(parts.number("place"), Merkle.hex(parts.hash("hash")), parts.any("row") == null ? null : SealedRow.of(parts.any("row")),
                    parts.list("path").stream().map(Parts::sha256).toList());
        }

        private boolean proves(Checkpoint checkpoint) {
            return (row == null || row.hash().equals(hash)) && Merkle.included(place, checkpoint.size(), Merkle.leaf(Merkle.bytes(hash)), path,
                    Merkle.bytes(checkpoint.root()));
        }
    }

    static final String FORMAT = "binglian-receipt-1";

    static Receipt of(Object json) {
        var parts = Parts.of(json, "type", "format", "subject", "rows", "checkpoint");
        if (!FORMAT.equals(parts.text("format")) || parts.list("rows").isEmpty()) {
            throw new IllegalArgumentException("another format");
        }
        return new Receipt(parts.text("subject"), parts.list("rows").stream().map(Proof::of).toList(), Checkpoint.of(parts.any("checkpoint")));
    }

    /** One line of canonical JSON: the receipt's file. */
    public String line() {
        return Json.write(Map.of("type", "receipt", "format", FORMAT, "subject", subject, "rows", rows.stream().map(Proof::json).toList(),
                "checkpoint", checkpoint.json()));
    }

    List<Tampering.Finding> check(PublicKeys keys, String file) {
        var findings = new ArrayList<Tampering.Finding>();
        if (!keys.signed(checkpoint)) {
            findings.add(Tampering.FORGED_CHECKPOINT.at(Tampering.Where.checkpoint(checkpoint.number(), file)));
        }
        if (rows.stream().noneMatch(one -> one.row() != null)) {
            findings.add(Tampering.FORGED_PROOF.at(new Tampering.Where(file, file)));
        }
        Proof before = null;
        for (Proof one : rows) {
            boolean chained = before == null || one.place() > before.place() && (one.row() == null || before.row() == null
                    || one.row().seq() > before.row().seq() && (one.row().seq() > before.row().seq() + 1 || one.row().prevHash().equals(before.hash())));
            if (!chained || !one.proves(checkpoint) || one.row() != null && !one.row().subject().equals(subject)) {
                findings.add(Tampering.FORGED_PROOF.at(one.row() == null ? Tampering.Where.places(one.place(), one.place())
                        : Tampering.Where.row(subject, one.row().seq())));
            }
            before = one;
        }
        return findings;
    }

    /** What the export has at these places must be what the holder was given. */
    List<Tampering.Finding> against(ExportFile export) {
        return rows.stream().filter(one -> export.rows.stream().anyMatch(row -> row.place() == one.place()
                && !Arrays.equals(row.leaf(), Merkle.leaf(Merkle.bytes(one.hash()))))).map(one -> Tampering.OLD_BACKUP.at(
                        one.row() == null ? Tampering.Where.places(one.place(), one.place()) : Tampering.Where.row(subject, one.row().seq()))).toList();
    }
}
