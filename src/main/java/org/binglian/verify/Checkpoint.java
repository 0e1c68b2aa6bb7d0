package org.binglian.verify;

import java.util.Map;
import java.util.TreeMap;

/**
 * A signed statement: at this time the record had {@code size} rows, and their tree this root. {@code record}: which record, a number drawn
 * by chance when its database was made; {@code previous}: hash of the checkpoint before; {@code history}: digest over the engine's history
 * that was sealed with it; {@code key}: id of the key that signed.
 */
public record Checkpoint(String record, long number, long size, String root, String at, String previous, String history, String key, String signature) {

    /** Stands for a hash where there is none. */
    public static final String NONE = "0".repeat(64);

    private static final String[] MEMBERS = {"type", "record", "number", "size", "root", "at", "previous", "history", "key", "signature"};

    /** @throws IllegalArgumentException when this line is no checkpoint */
    public static Checkpoint parse(String line) {
        return of(Json.object(line));
    }

    static Checkpoint of(Object json) {
        var parts = Parts.of(json, MEMBERS);
        if (!"checkpoint".equals(parts.text("type"))) {
            throw new IllegalArgumentException("no checkpoint");
        }
        Parts.sha256(parts.text("root"));
        return new Checkpoint(parts.text("record"), parts.number("number"), parts.number("size"), parts.text("root"), parts.text("at"),
                parts.text("previous"), parts.text("history"), parts.text("key"), parts.text("signature"));
    }

    public Checkpoint signed(String by) {
        return new Checkpoint(record, number, size, root, at, previous, history, key, by);
    }

    /** What the signature is made over: the canonical JSON of all but the signature. */
    public String said() {
        return Json.write(said(new TreeMap<>()));
    }

    /** The canonical JSON of the whole, as it stands in every file. */
    public Map<String, Object> json() {
        var json = said(new TreeMap<>());
        json.put("signature", signature);
        return json;
    }

    public String line() {
        return Json.write(json());
    }

    /** What the next checkpoint names as its {@code previous}. */
    public String hash() {
        return Merkle.sha256(line());
    }

    private Map<String, Object> said(Map<String, Object> json) {
        json.putAll(Map.of("type", "checkpoint", "record", record, "number", number, "size", size, "root", root, "at", at, "previous", previous,
                "history", history, "key", key));
        return json;
    }
}
