package org.binglian.bench.kill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.binglian.bench.Figures;
import org.binglian.verify.Verify;

/** The record, exported, and judged by the program that needs no server. */
final class Proof {

    private Proof() {
    }

    static void ofTheRecord(String node, String name, Figures figures) throws IOException, InterruptedException {
        var hand = new Hand(List.of(node), Duration.ofMinutes(5));
        Path folder = Path.of("target", "bench");
        Path export = folder.resolve(name + "-export.jsonl");
        Path keys = folder.resolve(name + "-keys.pem");
        hand.keep("supervisor1", "/api/record/export", export);
        hand.keep("supervisor1", "/api/record/keys.pem", keys);
        var said = new ByteArrayOutputStream();
        int verdict = Verify.run(new String[] {export.toString(), "--key", keys.toString()}, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (verdict != 0) {
            throw new IllegalStateException("The record does not hold: " + said.toString(StandardCharsets.UTF_8));
        }
        figures.note("the export of the record, judged by Verify: whole");
    }
}
