package org.binglian.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The engine's history of one ended process instance: the digest that was sealed, and whether the rows of today still have it. */
public record SealedHistory(long checkpoint, String subject, String instance, String digest, boolean asSealed) {

    static SealedHistory of(Object json) {
        var parts = Parts.of(json, "type", "checkpoint", "subject", "instance", "digest", "rows");
        return new SealedHistory(parts.number("checkpoint"), parts.text("subject"), parts.text("instance"), parts.text("digest"),
                digest(parts.text("subject"), parts.text("instance"), parts.list("rows")).equals(parts.text("digest")));
    }

    /** SHA-256 over the canonical JSON of the instance, its case or project, and the rows that the engine keeps of it. */
    public static String digest(String subject, String instance, List<?> rows) {
        return Merkle.sha256(Json.write(Map.of("subject", subject, "instance", instance, "rows", rows)));
    }

    /** What a checkpoint names as its {@code history}. @param digests by instance */
    public static String digest(Map<String, String> digests) {
        if (digests.isEmpty()) {
            return Checkpoint.NONE;
        }
        var pairs = new ArrayList<List<String>>();
        new TreeMap<>(digests).forEach((instance, digest) -> pairs.add(List.of(instance, digest)));
        return Merkle.sha256(Json.write(pairs));
    }
}
