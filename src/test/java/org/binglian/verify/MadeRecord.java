package org.binglian.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small record made by hand: three cases in turn, sealed every five rows, with the files that the program is given. */
final class MadeRecord {

    static final KeyPair KEY = pair();

    final List<SealedRow> rows = new ArrayList<>();
    final List<Checkpoint> checkpoints = new ArrayList<>();
    final List<Map<String, Object>> history = new ArrayList<>();
    private final String id;

    MadeRecord(String id, int size) {
        this.id = id;
        var last = new HashMap<String, SealedRow>();
        for (int i = 0; i < size; i++) {
            var subject = "2026112300000" + i % 3;
            var before = last.get(subject);
            rows.add(new SealedRow(subject, before == null ? 1 : before.seq() + 1, "OPINION", "fire1", "2026-11-2" + i % 10, "2026-11-23T01:12:00.%03dZ".formatted(i),
                    "{\"n\":" + i + ",\"text\":\"同意\"}", "a".repeat(64), before == null ? SealedRow.START : before.hash()));
            last.put(subject, rows.get(i));
            if (i % 5 == 4) {
                seal(i + 1, KEY);
            }
        }
    }

    void seal(int size, KeyPair key) {
        long number = checkpoints.size() + 1;
        var instance = "instance" + number;
        List<List<String>> kept = List.of(java.util.Arrays.asList("ACT_HI_TASKINST", instance + "-1", "fire1", null));
        var digest = SealedHistory.digest("20261123000000", instance, kept);
        history.add(Map.of("type", "history", "checkpoint", number, "subject", "20261123000000", "instance", instance, "digest", digest, "rows", kept));
        var last = number == 1 ? null : checkpoints.get(checkpoints.size() - 1);
        var peaks = new Peaks((level, index, hash) -> { });
        rows.subList(0, size).forEach(row -> peaks.add(Merkle.leaf(Merkle.bytes(row.hash()))));
        checkpoints.add(sign(new Checkpoint(id, number, size, Merkle.hex(peaks.root()), "2026-11-23T01:12:0" + number + "Z",
                last == null ? Checkpoint.NONE : last.hash(), SealedHistory.digest(Map.of(instance, digest)), PublicKeys.id(key.getPublic()), ""), key));
    }

    List<String> export() {
        var lines = new ArrayList<String>();
        lines.add(Json.write(Map.of("type", "export", "format", ExportFile.FORMAT, "record", id)));
        checkpoints.forEach(one -> lines.add(one.line()));
        int sealed = checkpoints.isEmpty() ? 0 : (int) checkpoints.get(checkpoints.size() - 1).size();
        for (int i = 0; i < sealed; i++) {
            lines.add(row(i, rows.get(i), rows.get(i).hash()));
        }
        rows.subList(sealed, rows.size()).forEach(row -> lines.add(Json.write(Map.of("type", "unsealed", "hash", row.hash(), "row", row.json()))));
        history.forEach(one -> lines.add(Json.write(one)));
        lines.add(Json.write(Map.of("type", "end", "lines", lines.size() + 1)));
        return lines;
    }

    /** An export line: at this place was sealed what the record says, the database holds this. */
    String row(int place, SealedRow now, String hash) {
        var was = rows.get(place);
        var line = new TreeMap<String, Object>(Map.of("type", "row", "place", place, "subject", was.subject(), "seq", was.seq(),
                "leaf", Merkle.hex(Merkle.leaf(Merkle.bytes(was.hash())))));
        line.put("hash", hash);
        line.put("row", now == null ? null : now.json());
        return Json.write(line);
    }

    Receipt receipt(int at) {
        int size = (int) checkpoints.get(checkpoints.size() - 1).size();
        var path = new ArrayList<byte[]>();
        path(at, 0, size, path);
        return new Receipt(rows.get(at).subject(), List.of(new Receipt.Proof(at, rows.get(at).hash(), rows.get(at), path)), checkpoints.get(checkpoints.size() - 1));
    }

    private void path(int at, int from, int to, List<byte[]> path) {
        if (to - from > 1) {
            int middle = from + Integer.highestOneBit(to - from - 1);
            path(at, at < middle ? from : middle, at < middle ? middle : to, path);
            var peaks = new Peaks((level, index, hash) -> { });
            rows.subList(at < middle ? middle : from, at < middle ? to : middle).forEach(row -> peaks.add(Merkle.leaf(Merkle.bytes(row.hash()))));
            path.add(peaks.root());
        }
    }

    /** What the program says, and what it ends with in the first line. */
    static String verify(Path folder, byte[] file, List<Checkpoint> outside) {
        try {
            Files.write(folder.resolve("file"), file);
            Files.writeString(folder.resolve("key.pem"), PublicKeys.pem(KEY.getPublic()));
            Files.write(folder.resolve("outside"), outside.stream().map(Checkpoint::line).toList());
            var said = new ByteArrayOutputStream();
            int code = Verify.run(new String[] {folder.resolve("file").toString(), "--key", folder.resolve("key.pem").toString(), "--checkpoints",
                folder.resolve("outside").toString()}, new PrintStream(said, true, StandardCharsets.UTF_8));
            return code + "\n" + said.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Checkpoint sign(Checkpoint open, KeyPair key) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(open.said().getBytes(StandardCharsets.UTF_8));
            return open.signed(Merkle.hex(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
