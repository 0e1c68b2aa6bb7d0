package org.binglian.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.binglian.verify.Merkle;
import org.binglian.verify.Peaks;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tree as it is kept: the leaves, and of the nodes every fourth level, in tiles of sixteen; the rest is computed. One object serves one
 * proof or one turn, and reads a tile once.
 */
class SealTree {

    static final int STEP = 4;

    private record Part(int level, long number) {
    }

    private final JdbcClient jdbc;
    private final Map<Part, Map<Long, byte[]>> parts = new HashMap<>();

    SealTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The right edge of the tree of this many leaves, ready to grow. */
    Peaks peaks(long size, Peaks.Whole whole) {
        var peaks = new Peaks(whole);
        for (int level = 62; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                peaks.resume(level, hash(level, peaks.size() >> level));
            }
        }
        return peaks;
    }

    /** From the leaf's neighbour up to the root's (RFC 9162, 2.1.3.1). */
    List<byte[]> path(long place, long size) {
        var path = new ArrayList<byte[]>();
        path(place, 0, size, path);
        return path;
    }

    /** RFC 9162, 2.1.4.1. */
    List<byte[]> consistency(long first, long second) {
        var proof = new ArrayList<byte[]>();
        if (first > 0 && first < second) {
            consistency(first, 0, second, true, proof);
        }
        return proof;
    }

    private void path(long place, long from, long to, List<byte[]> path) {
        if (to - from > 1) {
            long middle = from + Long.highestOneBit(to - from - 1);
            if (place < middle) {
                path(place, from, middle, path);
                path.add(root(middle, to));
            } else {
                path(place, middle, to, path);
                path.add(root(from, middle));
            }
        }
    }

    private void consistency(long first, long from, long to, boolean known, List<byte[]> proof) {
        if (first == to) {
            if (!known) {
                proof.add(root(from, to));
            }
            return;
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        if (first <= middle) {
            consistency(first, from, middle, known, proof);
            proof.add(root(middle, to));
        } else {
            consistency(first, middle, to, false, proof);
            proof.add(root(from, middle));
        }
    }

    private byte[] root(long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return hash(level, from >> level);
        }
        long middle = from + Long.highestOneBit(size - 1);
        return Merkle.node(root(from, middle), root(middle, to));
    }

    private byte[] hash(int level, long index) {
        if (level % STEP != 0) {
            return Merkle.node(hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1));
        }
        byte[] kept = parts.computeIfAbsent(new Part(level, index / Tile.SIZE), this::read).get(index);
        if (kept == null) {
            throw new RecordBroken(RecordBroken.Why.TREE, "The tree has no node " + index + " on level " + level);
        }
        return kept;
    }

    private Map<Long, byte[]> read(Part part) {
        long from = part.number() * Tile.SIZE;
        if (part.level() == 0) {
            return Tiles.hashes(jdbc, from);
        }
        var found = new HashMap<Long, byte[]>();
        jdbc.sql("select idx, hash from ledger_node where tree_level = ? and idx >= ? and idx < ?").params(part.level(), from, from + Tile.SIZE).query(row -> {
            found.put(row.getLong(1), row.getBytes(2));
        });
        return found;
    }
}
