package org.binglian.verify;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** Holds the leaves of an export against the roots of its checkpoints. */
final class TreeCheck {

    /** The first places that are not what a checkpoint sealed; {@code to} is exclusive. */
    record Broken(long from, long to) {
    }

    private final List<ExportedRow> rows;
    private final TreeMap<Long, byte[]> sealed = new TreeMap<>();

    /** @param rows in the order of their places */
    TreeCheck(List<ExportedRow> rows, List<Checkpoint> checkpoints) {
        this.rows = rows;
        checkpoints.forEach(one -> sealed.putIfAbsent(one.size(), Parts.sha256(one.root())));
    }

    /** Null when every root is that of the given leaves. */
    Broken given() {
        return first(ExportedRow::leaf);
    }

    /** The same for the leaves that the rows themselves give: it fits where only the noted leaf was changed. */
    Broken computed() {
        return first(row -> row.missing() ? row.leaf() : Merkle.leaf(row.hash()));
    }

    /** The root of the first {@code size} leaves; null when not all are there. */
    byte[] root(long size) {
        var peaks = new Peaks((level, index, hash) -> { });
        for (ExportedRow row : rows) {
            if (peaks.size() == size || row.place() != peaks.size()) {
                break;
            }
            peaks.add(row.leaf());
        }
        return peaks.size() == size ? peaks.root() : null;
    }

    private Broken first(Function<ExportedRow, byte[]> leaf) {
        var peaks = new Peaks((level, index, hash) -> { });
        long good = 0;
        var next = rows.iterator();
        for (var one : sealed.entrySet()) {
            while (peaks.size() < one.getKey()) {
                ExportedRow row = next.hasNext() ? next.next() : null;
                if (row == null || row.place() != peaks.size()) {
                    return new Broken(good, one.getKey());
                }
                peaks.add(leaf.apply(row));
            }
            if (!Arrays.equals(peaks.root(), one.getValue())) {
                return new Broken(good, one.getKey());
            }
            good = one.getKey();
        }
        return null;
    }
}
