package org.binglian.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** A growing tree of which only the whole subtrees at its right edge are kept: what is needed to add leaves and to name the root. */
public final class Peaks {

    /** Told of each whole subtree of 2^level leaves when its last leaf comes; {@code index} counts the subtrees of this level from 0. */
    @FunctionalInterface
    public interface Whole {

        void of(int level, long index, byte[] hash);
    }

    private record Peak(int level, byte[] hash) {
    }

    private final Deque<Peak> peaks = new ArrayDeque<>();
    private final Whole whole;
    private long size;

    public Peaks(Whole whole) {
        this.whole = whole;
    }

    /** Takes up a whole subtree that is known already; from the largest to the smallest. */
    public void resume(int level, byte[] hash) {
        peaks.addLast(new Peak(level, hash));
        size += 1L << level;
    }

    public void add(byte[] leaf) {
        var fresh = new Peak(0, leaf);
        whole.of(0, size++, leaf);
        while (!peaks.isEmpty() && peaks.getLast().level() == fresh.level()) {
            fresh = new Peak(fresh.level() + 1, Merkle.node(peaks.removeLast().hash(), fresh.hash()));
            whole.of(fresh.level(), (size >> fresh.level()) - 1, fresh.hash());
        }
        peaks.addLast(fresh);
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        Iterator<Peak> fromTheRight = peaks.descendingIterator();
        if (!fromTheRight.hasNext()) {
            return Merkle.empty();
        }
        byte[] root = fromTheRight.next().hash();
        while (fromTheRight.hasNext()) {
            root = Merkle.node(fromTheRight.next().hash(), root);
        }
        return root;
    }
}
