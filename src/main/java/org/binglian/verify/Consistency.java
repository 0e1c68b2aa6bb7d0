package org.binglian.verify;

import java.util.List;
import java.util.Map;

/** That a later checkpoint's tree begins with an earlier one's: nothing was rewritten in between (RFC 9162, 2.1.4). */
public record Consistency(Checkpoint first, Checkpoint second, List<byte[]> path) {

    static Consistency of(Object json) {
        var parts = Parts.of(json, "type", "first", "second", "path");
        return new Consistency(Checkpoint.of(parts.any("first")), Checkpoint.of(parts.any("second")), parts.list("path").stream().map(Parts::sha256).toList());
    }

    /** One line of canonical JSON. */
    public String line() {
        return Json.write(Map.of("type", "consistency", "first", first.json(), "second", second.json(), "path", path.stream().map(Merkle::hex).toList()));
    }

    List<Tampering.Finding> check(PublicKeys keys, String file) {
        for (Checkpoint one : List.of(first, second)) {
            if (!keys.signed(one)) {
                return List.of(Tampering.FORGED_CHECKPOINT.at(Tampering.Where.checkpoint(one.number(), file)));
            }
        }
        return first.record().equals(second.record()) && Merkle.consistent(first.size(), second.size(), Merkle.bytes(first.root()),
                Merkle.bytes(second.root()), path) ? List.of() : List.of(Tampering.FORGED_PROOF.at(new Tampering.Where(file, file)));
    }
}
