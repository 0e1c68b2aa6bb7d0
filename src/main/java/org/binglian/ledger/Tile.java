package org.binglian.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sixteen leaves of the tree, side by side, as few bytes: their hashes, then the rows of the record for which they stand. */
final class Tile {

    static final int SIZE = 16;

    private static final int FIRST = 1;
    private static final byte[] WORDS = "P20262026".getBytes(StandardCharsets.UTF_8);

    /** A leaf of the tree and the row of the record for which it stands. */
    record Leaf(long place, String subject, int seq, byte[] hash) {
    }

    private Tile() {
    }

    /** @param leaves sixteen in the order of their places */
    static byte[] pack(List<Leaf> leaves) {
        var packed = new Packed(FIRST);
        leaves.forEach(leaf -> packed.raw(leaf.hash()));
        leaves.forEach(leaf -> packed.number(leaf.seq()));
        return packed.deflated(leaves.stream().map(Leaf::subject).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8), WORDS);
    }

    /** What was packed; nothing where the bytes cannot be read. */
    static List<Leaf> unpack(long tile, byte[] packed) {
        try {
            var from = new Packed.Reader(packed, FIRST);
            var hashes = new ArrayList<byte[]>();
            var numbers = new ArrayList<Integer>();
            for (int i = 0; i < SIZE; i++) {
                hashes.add(from.raw(32));
            }
            for (int i = 0; i < SIZE; i++) {
                numbers.add(Math.toIntExact(from.number()));
            }
            var subjects = new String(from.inflated(WORDS), StandardCharsets.UTF_8).split("\n");
            var leaves = new ArrayList<Leaf>();
            for (int i = 0; i < SIZE; i++) {
                leaves.add(new Leaf(tile * SIZE + i, subjects[i], numbers.get(i), hashes.get(i)));
            }
            return leaves;
        } catch (IOException | ArithmeticException | IndexOutOfBoundsException changed) {
            return List.of();
        }
    }
}
