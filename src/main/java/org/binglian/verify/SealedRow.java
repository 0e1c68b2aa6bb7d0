package org.binglian.verify;

import java.util.Map;
import java.util.TreeMap;

/** A row of the record in the format of docs/adr/0002; {@code facts} is the text of its canonical JSON. */
public record SealedRow(String subject, long seq, String kind, String actor, String effectiveOn, String recordedAt, String facts, String release,
                        String prevHash) {

    static final String START = "0".repeat(64);

    private static final String[] MEMBERS = {"subject", "seq", "kind", "actor", "effectiveOn", "recordedAt", "facts", "release", "prevHash"};

    static SealedRow of(Object json) {
        var parts = Parts.of(json, MEMBERS);
        return new SealedRow(parts.text("subject"), parts.number("seq"), parts.text("kind"), parts.text("actor"), parts.text("effectiveOn"),
                parts.text("recordedAt"), parts.text("facts"), parts.text("release"), parts.text("prevHash"));
    }

    /** As it stands in an export or a receipt. */
    public Map<String, Object> json() {
        var json = new TreeMap<String, Object>(Map.of("subject", subject, "seq", seq, "kind", kind, "actor", actor, "effectiveOn", effectiveOn,
                "recordedAt", recordedAt, "facts", facts, "release", release));
        json.put("prevHash", prevHash);
        return json;
    }

    /** The SHA-256 of what the row says; empty when its facts are no canonical JSON, as no recorded row's are. */
    String hash() {
        var json = json();
        try {
            json.put("facts", Json.object(facts));
        } catch (IllegalArgumentException e) {
            return "";
        }
        return Merkle.sha256(Json.write(json));
    }

    /** The same content at that place of the record. */
    SealedRow at(SealedRow other, String otherPrevHash) {
        return new SealedRow(other.subject, other.seq, kind, actor, effectiveOn, recordedAt, facts, release, otherPrevHash);
    }
}
